package org.otsecurity.source.cprt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/**
 * The core of the Cybersecurity Framework 2.0. The export still holds what version 1.1 had and 2.0
 * withdrew; an element {@code WR-…} says why and names what replaces it.
 */
final class FrameworkCore {
  private static final Pattern ID = Pattern.compile("[A-Z]{2}(\\.[A-Z]{2}(-\\d{2})?)?");
  private static final Pattern REFERRED = Pattern.compile("\\b[A-Z]{2}\\.[A-Z]{2}(-\\d{2})?");

  private final CprtExport export;
  private final String version;

  FrameworkCore(CprtExport export, String version) {
    this.export = export;
    this.version = version;
  }

  PublishedFile read() throws PublishedFormatException {
    Map<String, String> withdrawn = new HashMap<>();
    for (PublishedJson each : export.elements("withdraw_reason")) {
      withdrawn.put(
          each.text("element_identifier").replaceFirst("^WR-", ""),
          each.optionalText("text").orElse(""));
    }
    Map<String, List<String>> examples = new HashMap<>();
    for (PublishedJson each : export.elements("implementation_example")) {
      String of = each.text("element_identifier").replaceFirst("\\.\\d{1,3}$", "");
      examples
          .computeIfAbsent(of, key -> new ArrayList<>())
          .add(each.optionalText("title").orElse("Ex") + ": " + each.text("text"));
    }
    List<ReleasedRequirement> all = new ArrayList<>();
    for (String kind : List.of("function", "category", "subcategory")) {
      for (PublishedJson each : export.elements(kind)) {
        all.add(requirement(each, kind, withdrawn, examples));
      }
    }
    all.sort(java.util.Comparator.comparing(ReleasedRequirement::id));
    requireSuccessors(all);
    return new PublishedFile.Whole(new Release(DocumentId.NIST_CSF, version, "", List.copyOf(all)));
  }

  private ReleasedRequirement requirement(
      PublishedJson element,
      String kind,
      Map<String, String> withdrawn,
      Map<String, List<String>> examples)
      throws PublishedFormatException {
    String id = element.text("element_identifier");
    if (!ID.matcher(id).matches()) {
      throw new PublishedFormatException(
          "It has a "
              + kind
              + " with an unknown form of id: "
              + PublishedFormatException.shown(id)
              + ".");
    }
    String reason = withdrawn.get(id);
    TreeSet<String> successors = new TreeSet<>();
    if (reason != null) {
      Matcher matcher = REFERRED.matcher(reason);
      while (matcher.find()) {
        successors.add(matcher.group());
      }
    }
    Optional<String> text = reason == null ? element.optionalText("text") : Optional.empty();
    List<String> discussion = examples.getOrDefault(id, List.of());
    return new ReleasedRequirement(
        id,
        kind,
        element.optionalText("title").map(FrameworkCore::title).orElse(id),
        reason == null ? Status.ACTIVE : Status.WITHDRAWN,
        kind.equals("function")
            ? Optional.empty()
            : Optional.of(id.substring(0, kind.equals("category") ? 2 : 5)),
        text,
        discussion.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", discussion)),
        text.isPresent() ? version : "",
        List.copyOf(successors),
        Map.of(),
        List.of());
  }

  private static String title(String title) {
    return title.equals(title.toUpperCase(Locale.ROOT)) && title.length() > 1
        ? title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT)
        : title;
  }

  private static void requireSuccessors(List<ReleasedRequirement> all)
      throws PublishedFormatException {
    List<String> ids = all.stream().map(ReleasedRequirement::id).toList();
    for (ReleasedRequirement each : all) {
      for (String one : each.successors()) {
        if (!ids.contains(one)) {
          throw new PublishedFormatException(each.id() + " refers to " + one + ", which it lacks.");
        }
      }
    }
  }
}
