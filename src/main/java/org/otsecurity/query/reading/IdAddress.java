package org.otsecurity.query.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;

/**
 * An id in an address: of a resource of this program ({@code otsec://iec62443-3-3/SR%201.1}), or of
 * the page that a publisher has of the row.
 */
final class IdAddress {
  private static final String OWN = "otsec";
  private static final String PAGE = ".html";

  private IdAddress() {}

  /** The document and the id that an address names; empty if it is none, or names no id. */
  static Optional<NamedDocument> read(Documents documents, String text) {
    if (!text.contains("://")) {
      return Optional.empty();
    }
    URI address;
    try {
      address = new URI(text.replace(" ", "%20"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    String path = address.getPath();
    String host = address.getHost();
    if (path == null || host == null) {
      return Optional.empty();
    }
    if (OWN.equals(address.getScheme())) {
      return DocumentId.of(host)
          .filter(each -> documents.find(each).isPresent() && path.length() > 1)
          .map(each -> new NamedDocument(Optional.of(each), path.substring(1)));
    }
    for (Document each : documents.all()) {
      if (isOf(each.standard().requirementUrl(), host)) {
        for (String id : ends(path, address.getFragment())) {
          if (documents.grammar().parse(id, each.id()).isPresent()) {
            return Optional.of(new NamedDocument(Optional.of(each.id()), id));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(String template, String host) {
    return template.contains("://" + host + "/");
  }

  /** What may be the id: the place within the page, the last two parts of the path, or the last. */
  private static List<String> ends(String path, @Nullable String fragment) {
    List<String> ends = new ArrayList<>();
    if (fragment != null) {
      ends.add(closed(fragment));
    }
    String bare = closed(path);
    if (bare.endsWith(PAGE)) {
      bare = bare.substring(0, bare.length() - PAGE.length());
    }
    int last = bare.lastIndexOf('/');
    int before = bare.lastIndexOf('/', last - 1);
    ends.add(bare.substring(before + 1));
    ends.add(bare.substring(last + 1));
    return ends;
  }

  private static String closed(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
