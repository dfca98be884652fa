package org.otsecurity.cli.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.Questions;
import org.otsecurity.store.StoreException;
import org.otsecurity.store.StoreReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values that a shell offers, by the name of what is held. The database is opened only by who asks
 * for them: who prints a completion script, or presses the key for completion.
 *
 * @param held documents, architectures, component_types; ids, names, terms; or a kind of rows, for
 *     its ids and titles
 * @param session has the database
 */
public record HeldValues(String held, Session session) implements Iterable<String> {
  /** The ids of documents. */
  public static final String DOCUMENTS = "documents";

  private static final String ARCHITECTURES = "architectures";
  private static final String COMPONENT_TYPES = "component_types";

  /** What a script lists; everything else is too much for it, or has spaces in it. */
  private static final List<String> IN_SCRIPTS = List.of(DOCUMENTS, ARCHITECTURES, COMPONENT_TYPES);

  /** Gives an option of a command these values. */
  public void addTo(CommandSpec command, String option) {
    OptionSpec without = command.findOption(option);
    command.remove(without);
    command.addOption(OptionSpec.builder(without).completionCandidates(this).build());
  }

  /** What a script lists; none if shells look the values up instead. */
  @Override
  public Iterator<String> iterator() {
    return IN_SCRIPTS.contains(held) ? all().iterator() : Collections.emptyIterator();
  }

  /** Every value; none without a database, since other commands say what is wrong with it. */
  public List<String> all() {
    try {
      return held(session.questions());
    } catch (StoreException e) {
      return List.of();
    }
  }

  private List<String> held(Questions questions) {
    return switch (held) {
      case DOCUMENTS -> questions.standards().ids();
      case ARCHITECTURES ->
          questions.zones().model().architectures().stream().map(each -> each.id()).toList();
      case COMPONENT_TYPES -> Stream.of(ComponentType.values()).map(ComponentType::value).toList();
      case "ids" -> session.store().read(reader -> ids(reader));
      case "terms" ->
          session.store().read(StoreReader::terms).stream().map(each -> each.name()).toList();
      default -> session.store().read(reader -> ofKind(reader));
    };
  }

  private static List<String> ids(StoreReader reader) {
    return reader.headings(Optional.empty()).stream().map(each -> each.id().value()).toList();
  }

  private List<String> ofKind(StoreReader reader) {
    List<String> values = new ArrayList<>();
    for (Document document : reader.documents().all()) {
      if (document.kinds().stream().anyMatch(each -> each.value().equals(held))) {
        for (Heading each : reader.headings(Optional.of(document.id()))) {
          if (each.kind().value().equals(held) && each.status() == Status.ACTIVE) {
            values.add(each.id().value());
            values.add(each.title());
          }
        }
      }
    }
    return values;
  }
}
