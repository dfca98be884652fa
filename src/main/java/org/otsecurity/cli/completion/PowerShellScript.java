package org.otsecurity.cli.completion;

import org.otsecurity.resource.Resource;

/**
 * The completion script of PowerShell: a table of what can be typed where, and what looks it up.
 * Each row of the table is the command, the word, what the word takes, and what it does. A word
 * takes nothing, {@code command} if others follow it, values, or {@code *}: something that is not
 * known, such as a file, which PowerShell then completes itself.
 */
final class PowerShellScript {
  private static final String TABLE = "# @table@";

  private PowerShellScript() {}

  /** The script for a program. */
  static String of(CommandWords root) {
    StringBuilder table = new StringBuilder();
    root.all().forEach(each -> rows(table, each));
    return Resource.text(PowerShellScript.class, "completion.ps1")
        .replace(TABLE, table.toString().stripTrailing());
  }

  private static void rows(StringBuilder table, CommandWords command) {
    for (CommandWords.Option option : command.options()) {
      String takes = option.values().isEmpty() ? "*" : String.join(" ", option.values());
      for (String each : option.names()) {
        row(table, command, each, option.takesValue() ? takes : "", option.description());
      }
    }
    for (CommandWords each : command.commands()) {
      row(table, command, each.name(), "command", each.description());
    }
    for (String each : command.values()) {
      row(table, command, each, "", each);
    }
  }

  private static void row(
      StringBuilder table, CommandWords command, String word, String takes, String does) {
    table.append(String.join("|", String.join(" ", command.path()), word, takes, does));
    table.append('\n');
  }
}
