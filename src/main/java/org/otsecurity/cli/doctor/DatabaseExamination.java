package org.otsecurity.cli.doctor;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.requirement.TextKind;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Fingerprint;
import org.otsecurity.install.Installation;
import org.otsecurity.install.Verification;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.ListStandards;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreException;

/** Looks at the two databases: every byte, then what they hold. */
final class DatabaseExamination {
  private static final String BASE = "Database";
  private static final String USERS = "Your text";

  private final Installation installation;
  private final DataHome home;

  DatabaseExamination(Installation installation, DataHome home) {
    this.installation = installation;
    this.home = home;
  }

  /** The database of the program. */
  Check base() {
    try (Store store = Store.open(installation.database())) {
      Verification verification = Verification.ofBase(installation);
      Verification.Result result = verification.compare();
      if (result.verdict() != Verification.Verdict.SAME) {
        return Check.unsound(BASE, verification.refusal().explanation());
      }
      ListStandards.Answer answer = Questions.of(store).listStandards().list();
      int rows = 0;
      for (ListStandards.Coverage each : answer.standards()) {
        rows += sum(each.kinds()) + sum(each.retired());
      }
      return Check.ok(
          BASE,
          rows
              + " rows of "
              + answer.standards().size()
              + " documents, corpus "
              + answer.corpusHash().substring(0, 12)
              + "; "
              + compared(result, "the build made it with"));
    } catch (StoreException e) {
      return Check.unsound(BASE, e.explanation());
    } catch (RuntimeException | LinkageError e) {
      return Check.unsound(
          BASE, "cannot be read (" + e.getClass().getSimpleName() + "). Run `ot-security build`.");
    }
  }

  /** The user's database. */
  Check users() {
    if (Files.notExists(home.database())) {
      return Check.ok(
          USERS, "none; `ot-security sync` adds official text, `ingest` that of your own copies");
    }
    Verification verification = Verification.ofUsers(home);
    Verification.Result result;
    try {
      result = verification.compare();
    } catch (StoreException e) {
      return Check.unsound(USERS, e.explanation());
    }
    if (result.verdict() == Verification.Verdict.DIFFERENT) {
      return Check.unsound(USERS, verification.refusal().explanation());
    }
    try (Store store = Store.openLicensed(home.database())) {
      String held = held(store) + " in " + home.directory();
      return result.verdict() == Verification.Verdict.SAME
          ? Check.ok(USERS, held + "; " + compared(result, "written beside it"))
          : Check.warn(USERS, held, Verification.NOT_COMPARED);
    } catch (StoreException e) {
      return Check.warn(USERS, "not used: " + e.explanation(), "");
    }
  }

  private static String held(Store store) {
    List<String> held = new ArrayList<>();
    for (ListStandards.Coverage each : Questions.of(store).listStandards().list().standards()) {
      for (TextKind kind : List.of(TextKind.LICENSED, TextKind.OFFICIAL)) {
        int rows = each.textKinds().getOrDefault(kind.value(), 0);
        if (rows > 0) {
          held.add(rows + " " + kind.value() + " rows of " + each.standard().id());
        }
      }
    }
    return String.join(", ", held);
  }

  private static String compared(Verification.Result result, String with) {
    Fingerprint found = result.found().orElseThrow();
    return "compared: all "
        + found.bytes()
        + " bytes, SHA-256 "
        + found.sha256().substring(0, 12)
        + " as "
        + with;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
