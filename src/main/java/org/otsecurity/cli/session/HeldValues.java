package org.otsecurity.cli.session;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.query.Questions;
import org.otsecurity.store.StoreException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values that a completion script offers, by the name of what is held. The database is opened only
 * by who asks for them, which is who prints a script.
 *
 * @param held documents, architectures or component_types
 * @param session has the database
 */
public record HeldValues(String held, Session session) implements Iterable<String> {
  /** The ids of documents. */
  public static final String DOCUMENTS = "documents";

  /** Gives an option of a command these values. */
  public void addTo(CommandSpec command, String option) {
    OptionSpec without = command.findOption(option);
    command.remove(without);
    command.addOption(OptionSpec.builder(without).completionCandidates(this).build());
  }

  @Override
  public Iterator<String> iterator() {
    try {
      return held(session.questions()).iterator();
    } catch (StoreException e) {
      // A script without them is still of use, and other commands say what is wrong.
      return Collections.emptyIterator();
    }
  }

  private List<String> held(Questions questions) {
    return switch (held) {
      case DOCUMENTS -> questions.standards().ids();
      case "architectures" ->
          questions.zones().model().architectures().stream().map(each -> each.id()).toList();
      case "component_types" ->
          Stream.of(ComponentType.values()).map(ComponentType::value).toList();
      default -> throw new IllegalStateException("nothing is held as " + held);
    };
  }
}
