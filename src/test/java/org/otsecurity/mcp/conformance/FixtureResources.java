package org.otsecurity.mcp.conformance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.mcp.protocol.Page;
import org.otsecurity.mcp.protocol.Resource;
import org.otsecurity.mcp.protocol.ResourceContents;
import org.otsecurity.mcp.protocol.ResourceProvider;
import org.otsecurity.mcp.protocol.ResourceTemplate;

/** The resources of the suite. */
final class FixtureResources implements ResourceProvider {
  private static final Pattern TEMPLATE = Pattern.compile("test://template/([^/]+)/data");

  @Override
  public Page<Resource> list(int offset, int limit) {
    return Page.of(
        List.of(
            Resource.of("test://static-text", "static-text", "Static text", "A text", "text/plain"),
            Resource.of(
                "test://static-binary", "static-binary", "Static binary", "A pixel", "image/png"),
            Resource.of(
                "test://watched-resource", "watched", "Watched", "A text to watch", "text/plain")),
        offset,
        limit);
  }

  @Override
  public List<ResourceTemplate> templates() {
    return List.of(
        new ResourceTemplate(
            "test://template/{id}/data", "template", "Template", "Data by id", "application/json"));
  }

  @Override
  public Optional<List<ResourceContents>> read(String uri) {
    Matcher template = TEMPLATE.matcher(uri);
    if (template.matches()) {
      String id = template.group(1);
      String json =
          "{\"id\":\"%s\",\"templateTest\":true,\"data\":\"Data for ID: %s\"}".formatted(id, id);
      return Optional.of(List.of(ResourceContents.text(uri, "application/json", json)));
    }
    return switch (uri) {
      case "test://static-text" -> text(uri, "This is the content of the static text resource.");
      case "test://watched-resource" -> text(uri, "Watched.");
      case "test://static-binary" ->
          Optional.of(List.of(new ResourceContents.Blob(uri, "image/png", FixtureTools.PNG)));
      default -> Optional.empty();
    };
  }

  private static Optional<List<ResourceContents>> text(String uri, String text) {
    return Optional.of(List.of(ResourceContents.text(uri, "text/plain", text)));
  }
}
