// The server that bench/run compares with: as small as the official TypeScript SDK allows, over the
// same database file. One tool, ten hits with title and text, over stdio or Streamable HTTP.
//
//   node server.mjs DATABASE                 stdio
//   node server.mjs DATABASE --http PORT     http://127.0.0.1:PORT/mcp
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import sqlite from "node-sqlite3-wasm";

const [file, mode, port] = process.argv.slice(2);
const database = new sqlite.Database(file, { readOnly: true });
// The statement is prepared once, and its virtual table is read without joins in the ranking step.
const statement = database.prepare(`
  SELECT r.standard, r.id, r.title, r.kind, r.level, r.text_kind, r.text
  FROM (SELECT rowid AS key, bm25(requirement_text, 4.0, 4.0, 1.5, 1.0) AS score
        FROM requirement_text WHERE requirement_text MATCH ? ORDER BY 2, 1 LIMIT ?) hit
  JOIN requirement r ON r.key = hit.key ORDER BY hit.score, r.key`);

/** The query as quoted words joined by OR. The index holds stems, so usual endings are cut off. */
function fts5(query) {
  const words = query.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => `"${word.length > 4 ? word.replace(/(?:ing|es|ed|s)$/, "") : word}"`).join(" OR ");
}

function search(query, limit) {
  const match = fts5(query);
  return { query, results: match ? statement.all([match, limit]) : [] };
}

const TOOL = {
  name: "search_ot_requirements",
  title: "Search OT security requirements",
  description: "Finds requirements and techniques of OT security standards by words.",
  inputSchema: {
    type: "object",
    properties: { query: { type: "string" }, limit: { type: "integer", minimum: 1, maximum: 50 } },
    required: ["query"],
  },
  outputSchema: {
    type: "object",
    properties: { query: { type: "string" }, results: { type: "array", items: { type: "object" } } },
    required: ["results"],
  },
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
};

function createServer() {
  const server = new Server({ name: "bench-peer", version: "1.0.0" }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [TOOL] }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const answer = search(String(params.arguments?.query ?? ""), Number(params.arguments?.limit ?? 10));
    return { content: [{ type: "text", text: JSON.stringify(answer) }], structuredContent: answer };
  });
  return server;
}

if (mode !== "--http") {
  const { StdioServerTransport } = await import("@modelcontextprotocol/sdk/server/stdio.js");
  process.stdin.on("end", () => process.exit(0));
  await createServer().connect(new StdioServerTransport());
} else {
  const { createServer: createHttpServer } = await import("node:http");
  const { randomUUID } = await import("node:crypto");
  const { StreamableHTTPServerTransport } = await import("@modelcontextprotocol/sdk/server/streamableHttp.js");
  // One transport per session: the SDK's faster way, since without sessions every request needs a new one.
  const sessions = new Map();
  const http = createHttpServer(async (request, response) => {
    let transport = sessions.get(request.headers["mcp-session-id"]);
    if (!transport) {
      transport = new StreamableHTTPServerTransport({
        sessionIdGenerator: randomUUID,
        enableJsonResponse: true,
        onsessioninitialized: (id) => sessions.set(id, transport),
      });
      await createServer().connect(transport);
    }
    await transport.handleRequest(request, response);
  });
  http.listen(Number(port), "127.0.0.1", () => console.error(`listening on ${http.address().port}`));
}
