package org.otsecurity.cli.session;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.ingest.LicensedIngest;
import org.otsecurity.ingest.OfficialIngest;
import org.otsecurity.ingest.sync.NetworkSettings;
import org.otsecurity.ingest.sync.Sync;
import org.otsecurity.ingest.sync.UpdateCheck;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Databases;
import org.otsecurity.install.FreshnessFile;
import org.otsecurity.install.Installation;
import org.otsecurity.install.Verification;
import org.otsecurity.json.IndentedJson;
import org.otsecurity.json.Json;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.ListStandards;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.store.Store;
import tools.jackson.databind.node.ObjectNode;

/** What a command works with: the installation, its database once needed, and where to print. */
public final class Session implements AutoCloseable {
  private final Installation installation;
  private final Output out;
  private final PrintStream err;
  private final DataHome home;
  private Terminal terminal;
  private Supplier<Optional<Pager>> pager = Optional::empty;
  private @Nullable Store store;
  private boolean json;

  /** A session of whoever runs the program, with their data home. */
  public Session(Installation installation, Output out, PrintStream err, Terminal terminal) {
    this(installation, DataHome.current(), out, err, terminal);
  }

  /** A session with a data home. */
  public Session(
      Installation installation, DataHome home, Output out, PrintStream err, Terminal terminal) {
    this.home = home;
    this.installation = installation;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** Whether JSON was asked for: then what goes wrong is told as JSON as well. */
  public boolean json() {
    return json;
  }

  /** Says whether JSON was asked for. */
  public void setJson(boolean wanted) {
    json = wanted;
  }

  /** Says whether output is coloured, whatever the terminal. */
  public void setColour(boolean wanted) {
    terminal = terminal.withColour(wanted);
  }

  /** Names the program that shows answers longer than the screen; looked for when one is. */
  public void setPager(Supplier<Optional<Pager>> program) {
    pager = program;
  }

  /** Where the program is installed. */
  public Installation installation() {
    return installation;
  }

  /** Where the user's own files are. */
  public DataHome home() {
    return home;
  }

  /** What adds and removes licensed text. */
  public LicensedIngest ingest() {
    return new LicensedIngest(installation, home);
  }

  /** What adds and removes official text. */
  public OfficialIngest official() {
    return new OfficialIngest(installation, home);
  }

  /**
   * What fetches official text, or takes it from files.
   *
   * @throws org.otsecurity.store.StoreException before anything is fetched, if there is no sound
   *     database to put it onto
   */
  public Sync sync() {
    Verification.ofBase(installation).require();
    return new Sync(official(), home, Clock.systemUTC());
  }

  /** Asks publishers which releases they have. */
  public List<Freshness> checkUpdates(NetworkSettings settings) {
    return new UpdateCheck(official(), new FreshnessFile(home), Clock.systemUTC())
        .check(
            questions().listStandards().list().standards().stream()
                .map(ListStandards.Coverage::standard)
                .toList(),
            settings);
  }

  /** How this machine reaches the network. */
  public NetworkSettings network() {
    return NetworkSettings.of(System.getenv());
  }

  /** Where answers go. */
  public Output out() {
    return out;
  }

  /** Where remarks and refusals go. */
  public PrintStream err() {
    return err;
  }

  /** What the output goes to. */
  public Terminal terminal() {
    return terminal;
  }

  /**
   * The questions, with the database opened when first asked.
   *
   * @throws org.otsecurity.store.StoreException if it cannot be used
   */
  public Questions questions() {
    return Questions.of(store(), new FreshnessFile(home)::read);
  }

  /**
   * The database that answers, opened when first asked.
   *
   * @throws org.otsecurity.store.StoreException if it cannot be used
   */
  public Store store() {
    Store opened = store;
    if (opened == null) {
      opened = Databases.openCompared(installation, home, err::println);
      store = opened;
    }
    return opened;
  }

  /** The comparison of the database that answers, once there are questions. */
  public Verification verification() {
    return Verification.of(Objects.requireNonNull(store), installation, home);
  }

  /** The questions over the base database, for whoever has no licence for the user's text. */
  public Questions questionsWithoutLicensedText() {
    Store opened = Databases.openComparedBase(installation);
    close();
    store = opened;
    return Questions.of(opened, new FreshnessFile(home)::read);
  }

  /**
   * The questions for a file that is passed on: licensed text is never in one. A database of the
   * user without any answers, with the releases that were synced.
   */
  public Questions questionsForExport() {
    if (!ingest().answersWithLicensedText()) {
      return questions();
    }
    err.println(
        "ot-security: exported are the releases of this build, not those that you synced:"
            + " licensed text is never exported, and your database holds some.");
    return questionsWithoutLicensedText();
  }

  /** Prints an answer for people. */
  public void print(Consumer<Sheet> text, boolean noColor) {
    Sheet sheet = new Sheet();
    text.accept(sheet);
    print(sheet, noColor);
  }

  /** Prints a sheet for people. */
  public void print(Sheet sheet, boolean noColor) {
    out.print(terminal.text(sheet, !noColor));
  }

  /** Prints an answer as JSON or as text; only the form that is wanted is made. */
  public void print(Supplier<ObjectNode> answer, Presentation presentation, Consumer<Sheet> text) {
    if (presentation.json()) {
      printJson(answer.get());
    } else {
      Sheet sheet = new Sheet();
      text.accept(sheet);
      printLong(terminal.text(sheet, !presentation.noColor()));
    }
  }

  /** Prints what a person may want to leaf through. */
  private void printLong(String text) {
    if (!leafed(text)) {
      out.print(text);
    }
  }

  /** Shows a text that is longer than the screen in a pager; false if nothing was shown. */
  private boolean leafed(String text) {
    Optional<Pager> program = terminal.isTooLow(text) ? pager.get() : Optional.empty();
    if (program.isEmpty()) {
      return false;
    }
    out.flush();
    if (program.get().show(text.getBytes(StandardCharsets.UTF_8))) {
      return true;
    }
    err.println(
        "ot-security: the pager \""
            + program.get().command()
            + "\" could not be started; "
            + Pager.OWN
            + " names another one, or none if it is empty.");
    return false;
  }

  /** Prints JSON: indented for a person, in one line for a program, always in UTF-8. */
  public void printJson(ObjectNode answer) {
    if (terminal.interactive()) {
      String text = IndentedJson.text(answer) + "\n";
      if (!leafed(text)) {
        printBytes(text.getBytes(StandardCharsets.UTF_8));
      }
    } else {
      printBytes((Json.text(answer) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Prints bytes as they are, whatever the encoding of the output. */
  public void printBytes(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
