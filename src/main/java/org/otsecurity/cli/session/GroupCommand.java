package org.otsecurity.cli.session;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that holds others: by itself it prints its help. */
public abstract class GroupCommand implements Runnable {
  private final Session session;

  @Spec CommandSpec spec = CommandSpec.create();

  /** A command of a session. */
  protected GroupCommand(Session session) {
    this.session = session;
  }

  @Override
  public final void run() {
    spec.commandLine().usage(session.out());
  }
}
