package org.otsecurity.cli.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Parsers of command lines, made without what makes their first one slow. */
public final class Parsers {
  /**
   * Creates what several values of an option are kept in. The parser's own factory searches every
   * library for a language that is not here, which takes a tenth of a whole command; it is asked
   * only where another class is to be created.
   */
  private static final IFactory FACTORY =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) throws Exception {
          if (type.equals(List.class)) {
            return type.cast(new ArrayList<>());
          }
          return type.equals(Map.class)
              ? type.cast(new LinkedHashMap<>())
              : CommandLine.defaultFactory().create(type);
        }
      };

  private Parsers() {}

  /** A parser for what is declared of a command, by annotations or in a {@link CommandSpec}. */
  public static CommandLine of(Object command) {
    return new CommandLine(command, FACTORY);
  }

  /** What is declared of a command without annotations: nothing yet. */
  public static CommandSpec declare(Object command) {
    return CommandSpec.wrapWithoutInspection(command, FACTORY);
  }
}
