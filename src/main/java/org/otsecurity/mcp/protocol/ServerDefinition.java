package org.otsecurity.mcp.protocol;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything a server offers. It does not change while the server runs.
 *
 * @param tools by name; each is declared when it is listed or called, so a start waits for none
 * @param extensions settings by extension identifier; empty for none
 * @param sendsLogs whether handlers send log messages to clients. The protocol has deprecated that.
 * @param cacheTime how long clients may keep lists and resources
 * @param cacheShared whether caches may share them between users
 * @param pageSize the most entries in one page of a list
 */
public record ServerDefinition(
    ServerInfo info,
    String instructions,
    SequencedMap<String, Supplier<Tool>> tools,
    Optional<ResourceProvider> resources,
    SequencedMap<String, Prompt> prompts,
    Optional<Completer> completer,
    ObjectNode extensions,
    boolean sendsLogs,
    Duration cacheTime,
    boolean cacheShared,
    int pageSize) {

  /** Starts a definition that offers nothing yet. */
  public static Builder builder(ServerInfo info) {
    return new Builder(info);
  }

  /** Collects the parts of a definition. */
  public static final class Builder {
    private final ServerInfo info;
    private final SequencedMap<String, Supplier<Tool>> tools = new LinkedHashMap<>();
    private final SequencedMap<String, Prompt> prompts = new LinkedHashMap<>();
    private String instructions = "";
    private Optional<ResourceProvider> resources = Optional.empty();
    private Optional<Completer> completer = Optional.empty();
    private ObjectNode extensions = Json.object();
    private boolean sendsLogs;
    private Duration cacheTime = Duration.ofDays(1);
    private boolean cacheShared = true;
    private int pageSize = 100;

    private Builder(ServerInfo info) {
      this.info = info;
    }

    /** Says in a few sentences how the parts of the server belong together. */
    public Builder instructions(String text) {
      this.instructions = text;
      return this;
    }

    /** Offers tools, listed in this order. */
    public Builder tools(List<Tool> added) {
      added.forEach(tool -> addOnce(tools, tool.name(), () -> tool));
      return this;
    }

    /** Offers a tool that is declared when it is first listed or called. */
    public Builder tool(String name, Supplier<Tool> declaration) {
      addOnce(tools, name, new DeclaredOnce(declaration));
      return this;
    }

    /** Offers resources. */
    public Builder resources(ResourceProvider provider) {
      this.resources = Optional.of(provider);
      return this;
    }

    /** Offers prompts, listed in this order. */
    public Builder prompts(List<Prompt> added) {
      added.forEach(prompt -> addOnce(prompts, prompt.name(), prompt));
      return this;
    }

    /** Offers suggestions for arguments. */
    public Builder completer(Completer suggestions) {
      this.completer = Optional.of(suggestions);
      return this;
    }

    /** Declares extensions of the protocol. */
    public Builder extensions(ObjectNode settings) {
      this.extensions = settings;
      return this;
    }

    /** Declares that handlers send log messages to clients. */
    public Builder sendsLogs() {
      this.sendsLogs = true;
      return this;
    }

    /** Says how long lists and resources may be kept, and whether users may share them. */
    public Builder cache(Duration time, boolean shared) {
      this.cacheTime = time;
      this.cacheShared = shared;
      return this;
    }

    /** Sets the most entries in one page of a list. */
    public Builder pageSize(int entries) {
      this.pageSize = entries;
      return this;
    }

    /** Returns the definition. */
    public ServerDefinition build() {
      return new ServerDefinition(
          info,
          instructions,
          new LinkedHashMap<>(tools),
          resources,
          new LinkedHashMap<>(prompts),
          completer,
          extensions,
          sendsLogs,
          cacheTime,
          cacheShared,
          pageSize);
    }

    private static <T> void addOnce(Map<String, T> all, String name, T added) {
      if (all.putIfAbsent(name, added) != null) {
        throw new IllegalArgumentException("Two definitions of " + name);
      }
    }
  }
}
