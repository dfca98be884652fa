package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.ingest.OfficialFile;
import org.otsecurity.ingest.OfficialIngest;
import org.otsecurity.ingest.Receipt;
import org.otsecurity.install.FreshnessFile;

/**
 * Asks publishers what they have, without fetching it. A network that fails is an answer, too:
 * "could not be known".
 */
public final class UpdateCheck {
  private static final Pattern RELEASE = Pattern.compile("\\d+(?:\\.\\d+)+");

  private final OfficialIngest ingest;
  private final FreshnessFile memory;
  private final Clock clock;

  public UpdateCheck(OfficialIngest ingest, FreshnessFile memory, Clock clock) {
    this.ingest = ingest;
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * Checks every publisher and remembers what was learned.
   *
   * @param standards the documents of this build
   */
  public List<Freshness> check(List<Standard> standards, NetworkSettings settings) {
    Map<DocumentId, Receipt> held = ingest.receipts();
    List<Freshness> before = memory.read();
    List<Freshness> learned = new ArrayList<>();
    try (Connection connection = new Connection(settings)) {
      for (Publication each : Publication.all(ingest.documents())) {
        String facts =
            standards.stream()
                .filter(one -> one.id().equals(each.standard()))
                .map(one -> release(one.edition()))
                .findFirst()
                .orElse("");
        learned.add(
            check(
                each,
                Optional.ofNullable(held.get(each.standard())),
                facts,
                before,
                connection,
                settings));
      }
    }
    try {
      memory.write(learned);
    } catch (IOException e) {
      // Then nobody remembers; what was learned is still told.
      System.getLogger(UpdateCheck.class.getName())
          .log(System.Logger.Level.DEBUG, "the check was not remembered", e);
    }
    return learned;
  }

  private Freshness check(
      Publication publication,
      Optional<Receipt> held,
      String facts,
      List<Freshness> before,
      Connection connection,
      NetworkSettings settings) {
    String today = LocalDate.now(clock).toString();
    String heldRelease = held.map(Receipt::release).orElse("");
    URI address = publication.address(publication.first(), settings.mirror());
    try {
      Beginning beginning = Beginning.of(connection, address, known(held, address));
      String named = beginning.unchanged() ? heldRelease : beginning.release().orElse("");
      String published = Release.isPossible(named, facts) ? named : "";
      String ours = heldRelease.isEmpty() ? facts : heldRelease;
      Freshness.State state = state(beginning, ours, published, held, address);
      return new Freshness(
          publication.standard(),
          state,
          heldRelease,
          facts,
          published,
          since(before, publication.standard(), state, published, today),
          today,
          note(state, published, heldRelease, facts));
    } catch (SyncException | IOException e) {
      String problem =
          e instanceof IOException fault
              ? "could not be known: " + Connection.problem(fault) + "."
              : String.valueOf(e.getMessage());
      return new Freshness(
          publication.standard(),
          Freshness.State.UNKNOWN,
          heldRelease,
          facts,
          "",
          "",
          today,
          problem);
    }
  }

  private static Freshness.State state(
      Beginning beginning, String ours, String published, Optional<Receipt> held, URI address) {
    if (published.isEmpty()) {
      return Freshness.State.UNKNOWN;
    }
    if (ours.isEmpty() || Release.VERSION_ORDER.compare(published, ours) > 0) {
      return Freshness.State.NEWER;
    }
    boolean other =
        !beginning.unchanged()
            && !beginning.etag().isEmpty()
            && known(held, address).filter(each -> !each.etag().isEmpty()).isPresent();
    return other ? Freshness.State.CHANGED : Freshness.State.CURRENT;
  }

  private static String note(Freshness.State state, String published, String held, String facts) {
    if (state == Freshness.State.UNKNOWN) {
      return "could not be known: the file does not begin as it used to.";
    }
    List<String> notes = new ArrayList<>();
    if (held.isEmpty()) {
      notes.add("No official text is held; `sync` fetches it.");
    } else if (state.isUpdate()) {
      notes.add("`sync` fetches it.");
    }
    if (!facts.isEmpty() && Release.VERSION_ORDER.compare(published, facts) > 0) {
      notes.add(
          "Ids, levels and relations here are those of " + facts + " until a newer one is synced.");
    }
    return String.join(" ", notes);
  }

  /** The day on which this news was first seen. */
  private static String since(
      List<Freshness> before,
      DocumentId standard,
      Freshness.State state,
      String published,
      String today) {
    if (!state.isUpdate()) {
      return "";
    }
    return before.stream()
        .filter(each -> each.standard().equals(standard))
        .filter(each -> each.state() == state && each.published().equals(published))
        .map(Freshness::since)
        // A clock that once was ahead is not believed for ever.
        .filter(each -> !each.isEmpty() && each.compareTo(today) <= 0)
        .findFirst()
        .orElse(today);
  }

  private static Optional<OfficialFile.Origin> known(Optional<Receipt> held, URI address) {
    return held.stream()
        .flatMap(each -> each.files().stream())
        .filter(each -> each.url().equals(address.toString()))
        .map(each -> new OfficialFile.Origin(each.url(), each.etag(), each.lastModified()))
        .findFirst();
  }

  /** The release in an edition: the last number with a dot, {@code Revision 5, release 5.2.0}. */
  static String release(String edition) {
    Matcher matcher = RELEASE.matcher(edition);
    String last = "";
    while (matcher.find()) {
      last = matcher.group();
    }
    return last;
  }
}
