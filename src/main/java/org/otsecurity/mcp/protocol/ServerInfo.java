package org.otsecurity.mcp.protocol;

import java.util.List;

/** Who a server is. */
public record ServerInfo(
    String name,
    String title,
    String version,
    String description,
    String websiteUrl,
    List<Icon> icons) {
  public ServerInfo {
    icons = List.copyOf(icons);
  }
}
