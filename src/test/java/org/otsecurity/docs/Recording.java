package org.otsecurity.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.cli.CommandRun;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.install.DataHome;

/**
 * Draws commands with what they print now as a terminal that types: one SVG without scripts, 30
 * seconds long. Who cannot or does not want to see it move sees the first command with its output.
 */
final class Recording {
  private static final int COLUMNS = 92;
  private static final int ROWS = 22;
  private static final double SECONDS = 30;
  private static final double CHARACTER = 8.4;
  private static final int LINE = 19;
  private static final int LEFT = 22;
  private static final int TOP = 64;
  private static final Terminal TERMINAL = new Terminal(true, true, COLUMNS);
  private static final DataHome NOTHING = new DataHome(Path.of("target", "no-data-home"));
  private static final Pattern COLOURED =
      Pattern.compile("\u001b\\[(\\d+)m([^\u001b]*)\u001b\\[0m");
  private static final Pattern PART = Pattern.compile("[^ ]++(?: [^ ]++)*+");
  private static final Map<String, String> CLASSES =
      Map.of("1", "b", "2", "f", "36", "i", "32", "g", "33", "y", "31", "r");

  private final List<String> commands;
  private final StringBuilder svg = new StringBuilder();

  private Recording(List<String> commands) {
    this.commands = commands;
  }

  /** The recording of these commands, one after another. */
  static String of(List<String> commands) {
    return new Recording(commands).draw();
  }

  private String draw() {
    double width = COLUMNS * CHARACTER + 2 * LEFT;
    int height = TOP + (ROWS + 1) * LINE;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$d" width="%1$s" height="%2$d" role="img" \
        aria-labelledby="t d">
        <title id="t">OT Security MCP in a terminal</title>
        <desc id="d">%3$s</desc>
        <style>
        text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace;\
        fill:#d5dde6;white-space:pre}
        .b{font-weight:bold;fill:#fff}.f{fill:#8b98a5}.i{fill:#6cc7e6}.g{fill:#7ee2a8}.y{fill:#f2cc60}.r{fill:#ff8f85}
        .p{fill:#7ee2a8}.n{font-size:12px;fill:#8b98a5;text-anchor:middle}
        .s{opacity:0;animation:s %4$ss step-end infinite}
        .first{opacity:1}
        .o{animation:o %4$ss step-end infinite}
        @keyframes s{0%%{opacity:1}%5$s%%{opacity:0}}
        @keyframes o{0%%{opacity:0}6.6%%{opacity:1}}
        @media (prefers-reduced-motion:reduce){*{animation:none!important}}
        """
            .formatted(
                number(width),
                height,
                "Shows " + escaped(String.join("; ", commands)) + " with their output.",
                number(SECONDS),
                number(100.0 / commands.size())));
    for (int i = 0; i < commands.size(); i++) {
      typing(i, ("ot-security " + commands.get(i)).length());
    }
    svg.append("</style>\n<rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"#10161d\"/>\n")
        .append("<rect width=\"100%\" height=\"34\" rx=\"10\" fill=\"#1c2530\"/>\n");
    for (int i = 0; i < 3; i++) {
      svg.append("<circle cx=\"%d\" cy=\"17\" r=\"6\" fill=\"#3d4a58\"/>\n".formatted(22 + 20 * i));
    }
    svg.append(
        "<text class=\"n\" x=\"%s\" y=\"21\">OT Security MCP</text>\n"
            .formatted(number(width / 2)));
    for (int i = 0; i < commands.size(); i++) {
      scene(i);
    }
    return svg.append("</svg>\n").toString();
  }

  private void typing(int scene, int characters) {
    double delay = scene * SECONDS / commands.size();
    svg.append(
        """
        .d%1$d{animation-delay:%2$ss}
        .c%1$d{transform:translateX(%3$spx);animation:c%1$d %4$ss infinite;animation-delay:%2$ss}
        @keyframes c%1$d{0%%{transform:translateX(0);animation-timing-function:steps(%5$d)}\
        5.6%%{transform:translateX(%3$spx)}100%%{transform:translateX(%3$spx)}}
        """
            .formatted(
                scene, number(delay), number(characters * CHARACTER), number(SECONDS), characters));
  }

  private void scene(int scene) {
    String typed = "ot-security " + commands.get(scene);
    svg.append("<g class=\"s d%d%s\">\n".formatted(scene, scene == 0 ? " first" : ""));
    svg.append("<text y=\"%d\">".formatted(TOP));
    segment("p", 0, "$");
    segment("b", 2, typed);
    svg.append("</text>\n");
    double start = LEFT + 2 * CHARACTER;
    svg.append(
        """
        <g class="c%1$d"><rect x="%2$s" y="%3$d" width="%4$s" height="%5$d" fill="#10161d"/>\
        <rect x="%2$s" y="%3$d" width="8" height="%5$d" fill="#7ee2a8"/></g>
        <g class="o d%1$d">
        """
            .formatted(
                scene, number(start), TOP - 14, number(typed.length() * CHARACTER + 8), LINE - 1));
    List<String> lines = output(commands.get(scene));
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), TOP + (i + 1) * LINE + LINE / 2);
    }
    svg.append("</g>\n</g>\n");
  }

  private static List<String> output(String command) {
    CommandRun run =
        CommandRun.of(TERMINAL, NOTHING, ShellWords.of(command).toArray(String[]::new));
    if (run.code() != 0) {
      throw new AssertionError(command + ": " + run.err());
    }
    return run.out().lines().limit(ROWS - 1).toList();
  }

  private void line(String line, int y) {
    if (line.isBlank()) {
      return;
    }
    svg.append("<text y=\"%d\">".formatted(y));
    Matcher coloured = COLOURED.matcher(line);
    int column = 0;
    int end = 0;
    while (coloured.find()) {
      column = segment("", column, line.substring(end, coloured.start()));
      column = segment(CLASSES.getOrDefault(coloured.group(1), ""), column, coloured.group(2));
      end = coloured.end();
    }
    segment("", column, line.substring(end));
    svg.append("</text>\n");
  }

  /**
   * Writes text at its column, whatever font it is drawn with, and returns the column behind it.
   * What stands behind more than one space is a column of its own.
   */
  private int segment(String style, int column, String text) {
    Matcher part = PART.matcher(text);
    while (part.find()) {
      svg.append(
          "<tspan%s x=\"%s\">%s</tspan>"
              .formatted(
                  style.isEmpty() ? "" : " class=\"" + style + "\"",
                  number(LEFT + (column + part.start()) * CHARACTER),
                  escaped(part.group())));
    }
    return column + text.length();
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
