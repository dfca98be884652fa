package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.Optional;

/**
 * Lists and reads the resources of a server. Lists keep their order for as long as the server runs.
 */
public interface ResourceProvider {
  /** Returns the resources from an offset on, at most {@code limit} of them. */
  Page<Resource> list(int offset, int limit);

  /** Returns the templates, in display order. */
  List<ResourceTemplate> templates();

  /** Returns the contents behind a URI, or nothing if there is no such resource. */
  Optional<List<ResourceContents>> read(String uri);
}
