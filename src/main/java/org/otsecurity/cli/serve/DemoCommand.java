package org.otsecurity.cli.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code demo}: starts the server, asks it eight questions over MCP, and prints the answers. */
@Command(
    name = "demo",
    description = "Start the server, ask it eight questions over MCP and print the answers.")
public final class DemoCommand implements Callable<Integer> {
  private final Session session;

  @Mixin Presentation presentation = new Presentation();

  /** The command of a session. */
  public DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Launch launch = Launch.of(session.installation());
    long start = System.nanoTime();
    try (StdioClient client = StdioClient.start(launch.words())) {
      ObjectNode discovered = client.discover();
      if (presentation.json()) {
        session.printJson(record(client, discovered));
      } else {
        converse(client, launch, discovered, start);
      }
    }
    return ExitCode.OK;
  }

  private void converse(StdioClient client, Launch launch, ObjectNode discovered, long start) {
    Sheet head = new Sheet();
    head.prose(0, Style.FAINT, "Started \"" + launch.quoted() + "\" and spoke MCP with it.");
    JsonNode info = discovered.path("_meta").path("io.modelcontextprotocol/serverInfo");
    head.prose(
        0,
        Style.FAINT,
        "It is "
            + info.path("title").asString("")
            + " "
            + info.path("version").asString("")
            + ", protocol "
            + discovered.path("supportedVersions").path(0).asString("")
            + ".");
    session.print(head.blank(), presentation.noColor());
    int number = 0;
    int calls = 0;
    for (DemoQuestion question : DemoQuestion.all()) {
      number++;
      Sheet sheet = new Sheet();
      sheet.prose(number + "  ", "   ", Style.STRONG, question.question());
      List<ObjectNode> answers = new ArrayList<>();
      for (DemoQuestion.Call call : question.calls()) {
        sheet.prose(3, Style.ID, call.toString());
        answers.add(client.call(call.tool(), call.arguments()));
        calls++;
      }
      for (int i = 0; i < answers.size(); i++) {
        question.calls().get(i).essence().write(sheet, answers.get(i));
      }
      session.print(sheet.blank(), presentation.noColor());
    }
    Sheet end = new Sheet();
    end.prose(0, Style.FAINT, notice(client));
    end.prose(
        0,
        Style.FAINT,
        number
            + " questions, "
            + calls
            + " calls, "
            + (System.nanoTime() - start) / 1_000_000
            + " ms with the start of the server. Next: ot-security config claude-desktop");
    session.print(end, presentation.noColor());
  }

  /** ATT&amp;CK asks for its notice wherever its facts appear. */
  private static String notice(StdioClient client) {
    for (JsonNode each : client.call("list_ot_standards", Json.object()).path("standards")) {
      if (each.has("notice")) {
        return each.path("notice").asString("");
      }
    }
    return "";
  }

  /** The whole conversation, for programs. */
  private static ObjectNode record(StdioClient client, ObjectNode discovered) {
    ObjectNode json = Json.object();
    json.set("server", discovered);
    ArrayNode questions = json.putArray("questions");
    for (DemoQuestion question : DemoQuestion.all()) {
      ObjectNode row = questions.addObject();
      row.put("question", question.question());
      ArrayNode calls = row.putArray("calls");
      for (DemoQuestion.Call call : question.calls()) {
        ObjectNode made = calls.addObject();
        made.put("tool", call.tool());
        made.set("arguments", call.arguments());
        made.set("answer", client.call(call.tool(), call.arguments()));
      }
    }
    return json;
  }
}
