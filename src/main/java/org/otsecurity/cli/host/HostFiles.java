package org.otsecurity.cli.host;

/** The files of hosts, each in its form. */
final class HostFiles {
  private HostFiles() {}

  /** The file of a host. */
  static HostFile of(Host host) {
    return switch (host.form()) {
      case JSON, JSONC, NONE -> new JsonHostFile(host);
      case TOML -> new TomlHostFile(host);
      case YAML -> new YamlHostFile(host);
    };
  }
}
