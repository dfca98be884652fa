package org.otsecurity.install;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.otsecurity.resource.Resource;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreException;
import org.otsecurity.store.UserDatabaseWriter;

/**
 * Compares a database, byte for byte, with the fingerprint that its maker wrote down: the build put
 * that of the base database into the program, an ingest puts that of the user's database beside it.
 *
 * <p>That finds damage and careless changes. It does not stop somebody who may write to these
 * places and changes the fingerprint too.
 */
public final class Verification {
  private static final String BUILD =
      "Build it again with `./ot-security build` (or `mvn package`).";

  /** What to say of a user's database of which nothing is known. */
  public static final String NOT_COMPARED =
      "Your database was compared with nothing: an earlier version made it and wrote no fingerprint"
          + " beside it. `ot-security ingest rebuild` makes it anew.";

  private final Path file;
  private final Expectation expectation;
  private final String problem;
  private final String remedy;

  private Verification(Path file, Expectation expectation, String problem, String remedy) {
    this.file = file;
    this.expectation = expectation;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** How a database compares. */
  public enum Verdict {
    SAME,
    DIFFERENT,
    /** Nobody wrote down what it should be. */
    NOT_KNOWN,
    /** There is none; whoever opens it says so. */
    MISSING
  }

  /**
   * A comparison of all bytes.
   *
   * @param verdict how it came out
   * @param found what the database is; empty if it was not looked at
   */
  public record Result(Verdict verdict, Optional<Fingerprint> found) {}

  /**
   * The fingerprints that a database may have.
   *
   * @param written that of the database that was made last
   * @param prepared that of one which takes its place at this moment, or would have but for a crash
   */
  private record Expected(Optional<Fingerprint> written, Optional<Fingerprint> prepared) {
    List<Fingerprint> either() {
      return Stream.concat(written.stream(), prepared.stream()).toList();
    }
  }

  /** Where the fingerprints are found. */
  private interface Expectation {
    Expected read() throws IOException;
  }

  /** A way to compare the file with fingerprints. */
  private interface Comparison {
    boolean holds(List<Fingerprint> either) throws IOException;
  }

  /** Of the base database with what the build put into the program. */
  public static Verification ofBase(Installation installation) {
    return new Verification(
        installation.database(),
        () -> new Expected(Optional.of(ofBuild()), Optional.empty()),
        "The database "
            + installation.database()
            + " is not the one that this program was built with: it is damaged, or was changed.",
        BUILD);
  }

  /** Of the user's database with what its maker put beside it. */
  public static Verification ofUsers(DataHome home) {
    return new Verification(
        home.database(),
        () -> {
          // This one first: it becomes the written one, never the other way round.
          Optional<Fingerprint> prepared = Fingerprint.read(home.preparedFingerprint());
          return new Expected(Fingerprint.read(home.fingerprint()), prepared);
        },
        "Your database "
            + home.database()
            + " is not as it was made: it is damaged, or was changed.",
        "Make it anew with `ot-security ingest rebuild`.");
  }

  /** Of the database that a store has open. */
  public static Verification of(Store store, Installation installation, DataHome home) {
    return store.file().equals(home.database()) ? ofUsers(home) : ofBase(installation);
  }

  /**
   * Compares the SHA-256.
   *
   * @throws StoreException if the file cannot be read
   */
  public Result compare() {
    Fingerprint[] found = new Fingerprint[1];
    Verdict verdict =
        decide(either -> {
          found[0] = Fingerprint.of(file);
          return either.contains(found[0]);
        });
    return new Result(verdict, Optional.ofNullable(found[0]));
  }

  /**
   * Compares the SHA-256 before somebody goes on with what is in the database.
   *
   * @throws StoreException if it differs; what is not known passes
   */
  public void require() {
    refuse(compare().verdict());
  }

  /**
   * Compares size and CRC-32, which costs a command nothing that a user would notice.
   *
   * @throws StoreException if they differ; what is not known passes
   */
  public void requireRoughly() {
    refuse(compareRoughly());
  }

  /** Compares size and CRC-32. */
  Verdict compareRoughly() {
    return decide(either -> {
      for (Fingerprint each : either) {
        if (each.isRoughlyOf(file)) {
          return true;
        }
      }
      return false;
    });
  }

  /** What to say of a database that differs. */
  public StoreException refusal() {
    return new StoreException(problem, remedy);
  }

  private void refuse(Verdict verdict) {
    if (verdict == Verdict.DIFFERENT) {
      throw refusal();
    }
  }

  /** An ingest may replace database and fingerprint meanwhile; then it is looked at once more. */
  private Verdict decide(Comparison comparison) {
    try {
      Expected expected = expectation.read();
      while (true) {
        if (comparison.holds(expected.either())) {
          return Verdict.SAME;
        }
        Expected now = expectation.read();
        if (now.equals(expected)) {
          return expected.written().isEmpty() ? Verdict.NOT_KNOWN : Verdict.DIFFERENT;
        }
        expected = now;
      }
    } catch (NoSuchFileException e) {
      return Verdict.MISSING;
    } catch (IOException e) {
      throw new StoreException("The database " + file + " cannot be read.", remedy);
    }
  }

  private static Fingerprint ofBuild() {
    return Resource.find(Store.class, UserDatabaseWriter.BASE_HASH_FILE)
        .flatMap(Fingerprint::parse)
        .orElseThrow(() -> new StoreException("This program is damaged.", BUILD));
  }
}
