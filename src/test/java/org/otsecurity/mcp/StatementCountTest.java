package org.otsecurity.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ClientRequests;
import org.otsecurity.mcp.protocol.Connection;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.Message;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.query.Questions;
import org.otsecurity.store.Store;
import tools.jackson.databind.JsonNode;

/** An answer costs a number of statements that does not grow with what it shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTest {
  /** Statements of any answer. */
  private static final int MOST = 34;

  private final Store store = Store.open(TestCorpus.database(), 1);
  private final McpServer server = OtSecurityServer.create(Questions.of(store), "test");

  @AfterAll
  void close() {
    store.close();
  }

  static List<SampleCalls.Call> calls() {
    return SampleCalls.all();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answerCostsFewStatements(SampleCalls.Call call) {
    assertThat(statements(call)).isLessThanOrEqualTo(MOST);
  }

  /** Each name that a caller gives costs a few statements to read; rows shown cost none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get_mappings | {'standard':'nist-800-53','target_standard':'iec62443-3-3'} | 30",
        "get_mappings | {'standard':'nist-800-53','target_standard':'iec62443-3-3','detail':'full','limit':100} | 30",
        "get_mappings | {'standard':'nist-800-53','target_standard':'iec62443-3-3','include_derived':true,'detail':'full','limit':100} | 30",
        "get_mappings | {'standard':'mitre-ics','target_standard':'iec62443-4-2','include_derived':true,'limit':100} | 30",
        "get_mappings | {'standard':'nist-800-53','target_standard':'iec62443-3-3','include_suggested':true,'limit':100} | 30",
        "get_mappings | {'requirement_id':'Chapter IV','standard':'nis2','target_standard':'iec62443-2-1'} | 30",
        "get_standard_requirements | {'standard':'nist-800-53','detail':'texts','limit':200} | 10",
        "get_nerc_cip_requirements | {'impact_rating':'high','limit':100} | 15",
        "map_security_level_requirements | {'security_level':'2','compare_to':'4'} | 10",
        "map_security_level_requirements | {'security_level':'2 2 2 1 3 1 3','compare_to':'3'} | 10",
        "map_security_level_requirements | {'security_level':'1','compare_to':'4','standard':'iec62443-4-2','component_type':'PLC'} | 10",
        "what_changed | {'standard':'mitre-ics','from':'17.1','to':'18.1','limit':200} | 30",
        "what_changed | {'standard':'nist-800-53','limit':200} | 30",
        "map_threats_to_requirements | {'threat_ids':['Sandworm','PLC','HMI'],'target_standard':'nist-csf','limit':100} | 22",
        "compare_ot_requirements | {'requirement_ids':['SR 1.1','IA-2','PR.AA-03','CR 1.1'],'show_mappings':true} | 36",
        "get_mitre_ics_technique | {'technique_id':'T0836','map_to_standards':['iec62443-3-3','nist-csf','nis2','cra']} | 30",
        "find_mitre_ics_techniques | {'asset':'PLC','include_mitigations':true} | 30",
      })
  void largeAnswerCostsFewStatements(String tool, String arguments, int most) {
    SampleCalls.Call call = call(tool, arguments);
    assertThat(statements(call)).isLessThanOrEqualTo(most);
  }

  /** The same of a server that has answered nothing yet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'standard':'nist-800-53','target_standard':'iec62443-3-3'}",
        "{'standard':'nist-800-53','target_standard':'iec62443-3-3','detail':'full','limit':100}",
        "{'standard':'nist-800-53','target_standard':'iec62443-3-3','include_derived':true,'detail':'full'}",
        "{'standard':'nist-800-53','target_standard':'iec62443-3-3','include_suggested':true}",
        "{'standard':'nist-800-82','target_standard':'nist-csf','include_derived':true,'include_suggested':true,'detail':'full','limit':100}",
        "{'standard':'nerc-cip','target_standard':'iec62443-3-3','include_derived':true,'include_suggested':true,'detail':'full','limit':100}",
        "{'requirement_id':'Chapter IV','standard':'nis2','target_standard':'iec62443-2-1'}",
      })
  void firstPageOfMappingsCostsFewStatements(String arguments) {
    try (Store fresh = Store.open(TestCorpus.database(), 1)) {
      McpServer first = OtSecurityServer.create(Questions.of(fresh), "test");
      long before = fresh.statements();
      ask(first, call("get_mappings", arguments));
      System.out.println("COLD " + arguments + (fresh.statements() - before));
      assertThat(fresh.statements() - before).isLessThanOrEqualTo(MOST);
    }
  }

  private static SampleCalls.Call call(String tool, String arguments) {
    return new SampleCalls.Call(
        "tools/call",
        Json.parseObject(
            "{\"name\":\"%s\",\"arguments\":%s}".formatted(tool, arguments.replace('\'', '"'))));
  }

  /** The statements of a call that is asked for the second time: what is read once stays known. */
  private long statements(SampleCalls.Call call) {
    ask(server, call);
    long before = store.statements();
    ask(server, call);
    return store.statements() - before;
  }

  private static void ask(McpServer server, SampleCalls.Call call) {
    byte[] line = Json.text(call.request("1")).getBytes(StandardCharsets.UTF_8);
    JsonNode reply =
        server
            .handle(
                Message.parse(line, 0, line.length),
                new Connection(ProtocolRevision.R2026_07_28, message -> true, new ClientRequests()))
            .orElseThrow()
            .body();
    assertThat(reply.has("result")).as(reply.toString()).isTrue();
  }
}
