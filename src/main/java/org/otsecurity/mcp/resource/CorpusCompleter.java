package org.otsecurity.mcp.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.mcp.protocol.Completer;
import org.otsecurity.mcp.protocol.Completion;
import org.otsecurity.mcp.protocol.CompletionRequest;
import org.otsecurity.mcp.protocol.CompletionRequest.Subject;
import org.otsecurity.query.Questions;

/** Completes ids in resource URIs and arguments of prompts. */
public final class CorpusCompleter implements Completer {
  private static final List<String> LEVELS = List.of("1", "2", "3", "4");

  private final Questions questions;

  public CorpusCompleter(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Completion complete(CompletionRequest request) {
    if (request.argument().equals("architecture")
        || request.argument().equals("reference_architecture")) {
      return Completion.of(starting(architectures(), request.value()));
    }
    if (request.subject() == Subject.RESOURCE_TEMPLATE) {
      String path = request.reference().replace(CorpusResources.SCHEME, "");
      Optional<DocumentId> standard = documents().parse(document(path));
      return standard.isPresent() && request.argument().equals("id")
          ? ids(request.value(), standard)
          : Completion.NONE;
    }
    return switch (request.argument()) {
      case "security_level", "target_level" -> Completion.of(starting(LEVELS, request.value()));
      case "standard" -> Completion.of(starting(questions.standards().ids(), request.value()));
      case "requirement_id" ->
          ids(
              request.value(),
              Optional.ofNullable(request.context().get("standard")).flatMap(documents()::parse));
      case "asset" -> assets(request.value());
      default -> Completion.NONE;
    };
  }

  private Documents documents() {
    return questions.standards().documents();
  }

  private Completion ids(String typed, Optional<DocumentId> standard) {
    List<Heading> found = questions.requirement().startingWith(typed, standard);
    return new Completion(
        found.stream().map(each -> each.id().value()).distinct().limit(100).toList(), found.size());
  }

  private Completion assets(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return Completion.of(
        documents().with(RequirementKind.ASSET).stream()
            .flatMap(each -> questions.requirement().startingWith("", Optional.of(each)).stream())
            .filter(each -> each.kind().equals(RequirementKind.ASSET))
            .map(Heading::title)
            .filter(each -> each.toLowerCase(Locale.ROOT).contains(wanted))
            .toList());
  }

  private List<String> architectures() {
    return questions.zones().model().architectures().stream().map(each -> each.id()).toList();
  }

  private static String document(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  private static List<String> starting(List<String> values, String typed) {
    return values.stream().filter(each -> each.startsWith(typed)).toList();
  }
}
