package org.otsecurity.cli.export;

import java.util.List;
import org.otsecurity.cli.session.Session;
import org.otsecurity.query.reading.NotUnderstood;

/** Tells what a file lacks of what was asked for. */
final class LeftOut {
  private LeftOut() {}

  /** Tells on standard error what was not understood. */
  static void tell(Session session, List<NotUnderstood> rest) {
    rest.forEach(each ->
        session.err().println("ot-security: left out " + each.given() + ": " + each.problem()));
  }
}
