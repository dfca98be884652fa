package org.otsecurity.source.curated;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** On which line of a YAML file a value stands. */
final class YamlLines {
  private final Optional<Node> root;

  private YamlLines(Optional<Node> root) {
    this.root = root;
  }

  static YamlLines of(String text) {
    return new YamlLines(new Compose(LoadSettings.builder().build()).composeString(text));
  }

  /**
   * The line of a value, from 1; that of what it should stand in if it is not there.
   *
   * @param pointer a JSON Pointer
   */
  int line(String pointer) {
    Optional<Mark> mark = root.flatMap(Node::getStartMark);
    Optional<Node> at = root;
    for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      String name = token.replace("~1", "/").replace("~0", "~");
      Node node = at.orElse(null);
      at = Optional.empty();
      if (node instanceof MappingNode mapping) {
        for (NodeTuple each : mapping.getValue()) {
          if (each.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
            mark = key.getStartMark();
            at = Optional.of(each.getValueNode());
          }
        }
      } else if (node instanceof SequenceNode sequence) {
        int index = index(name);
        if (index >= 0 && index < sequence.getValue().size()) {
          at = Optional.of(sequence.getValue().get(index));
          mark = at.flatMap(Node::getStartMark);
        }
      }
    }
    return mark.map(each -> each.getLine() + 1).orElse(0);
  }

  private static int index(String token) {
    try {
      return Integer.parseInt(token);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
