package org.otsecurity.cli.ingest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.install.HomePermissions;
import org.otsecurity.install.Verification;
import org.otsecurity.json.Json;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code ingest list}: what is stored. */
@Command(name = "list", description = "List the documents with text of your own copies.")
final class IngestListCommand implements Callable<Integer> {
  private final Session session;

  @Mixin Presentation presentation = new Presentation();

  IngestListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<LicensedDocument> documents = session.ingest().list();
    HomePermissions.warning(session.home()).ifPresent(session.err()::println);
    if (presentation.json()) {
      return json(documents);
    }
    if (documents.isEmpty()) {
      session.out().println("No licensed text. Data home: " + session.home().directory());
      return ExitCode.OK;
    }
    for (LicensedDocument each : documents) {
      session
          .out()
          .println(each.standard() + ": " + each.texts() + " texts, edition " + each.edition());
    }
    session.out().println("Data home: " + session.home().directory());
    Use use = look();
    if (use.problem().isPresent()) {
      session.err().println("ot-security: not used in answers. " + use.problem().get());
    } else {
      session.out().println("Used in answers, corpus " + use.corpus().substring(0, 12) + ".");
    }
    return use.exitCode();
  }

  private int json(List<LicensedDocument> documents) {
    ObjectNode json = Json.object();
    IngestReport.documents(json, documents);
    json.put("data_home", session.home().directory().toString());
    int code = ExitCode.OK;
    if (!documents.isEmpty()) {
      Use use = look();
      json.put("used_in_answers", use.problem().isEmpty());
      use.problem()
          .ifPresentOrElse(
              each -> json.put("problem", each), () -> json.put("corpus", use.corpus()));
      code = use.exitCode();
    }
    session.printJson(json);
    return code;
  }

  /**
   * Whether answers use the texts.
   *
   * @param corpus the hash of the corpus with them; empty if they are not used
   * @param problem why they are not used; empty if they are
   */
  private record Use(String corpus, Optional<String> problem) {
    int exitCode() {
      return problem.isEmpty() ? ExitCode.OK : ExitCode.DATABASE;
    }
  }

  private Use look() {
    try (Store store = Store.openLicensed(session.home().database())) {
      Verification.ofUsers(session.home()).require();
      return new Use(store.corpusHash(), Optional.empty());
    } catch (StoreException e) {
      return new Use("", Optional.of(e.explanation()));
    }
  }
}
