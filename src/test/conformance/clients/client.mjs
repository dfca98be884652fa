// Talks to a server with the official TypeScript client and prints what it got as JSON.
//
//   node client.mjs stdio COMMAND TOOL ARGUMENTS_JSON
//   node client.mjs http URL TOOL ARGUMENTS_JSON
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [kind, target, tool, argumentsJson = "{}"] = process.argv.slice(2);
if (!["stdio", "http"].includes(kind) || !target || !tool) {
  console.error("usage: client.mjs stdio|http COMMAND|URL TOOL [ARGUMENTS_JSON]");
  process.exit(2);
}

const transport =
  kind === "http"
    ? new StreamableHTTPClientTransport(new URL(target))
    : new StdioClientTransport({ command: "sh", args: ["-c", `exec ${target}`], env: process.env, stderr: "inherit" });
const client = new Client({ name: "ot-security-test", version: "1.0.0" });
await client.connect(transport);

// Follows the cursor of a list to its end.
async function all(list, member) {
  const found = [];
  let cursor;
  do {
    const page = await list({ cursor });
    found.push(...page[member]);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

const can = client.getServerCapabilities() ?? {};
const result = {
  transport: kind,
  server: client.getServerVersion(),
  // Also makes the client check structured results against the output schemas from now on.
  tools: can.tools ? (await all((page) => client.listTools(page), "tools")).map((each) => each.name) : [],
  resources: can.resources
    ? (await all((page) => client.listResources(page), "resources")).map((each) => each.uri)
    : [],
  resourceTemplates: can.resources
    ? (await all((page) => client.listResourceTemplates(page), "resourceTemplates")).map((each) => each.uriTemplate)
    : [],
  prompts: can.prompts ? (await all((page) => client.listPrompts(page), "prompts")).map((each) => each.name) : [],
  call: await client.callTool({ name: tool, arguments: JSON.parse(argumentsJson) }),
};
await client.close();
console.log(JSON.stringify(result));
