// Packs an image as an MCP bundle: node packaging/mcpb/pack.mjs IMAGE OUT. The tool list is that of the server in it.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";

const MCPB = "@anthropic-ai/mcpb@2.1.2";
const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const [image, out] = process.argv.slice(2).map((each) => path.resolve(each));
const name = path.basename(image);
const [, version, system] = name.match(/^ot-security-(.+)-(linux|macos|windows)-\w+$/);
const windows = system === "windows";

const launch = JSON.parse(fs.readFileSync(path.join(image, "app", "launch.json"), "utf8"));
const placed = (text, root) => text.replaceAll("${root}", root);

/** Asks the server of the image for its tools. */
async function tools() {
  const server = spawn(
    placed(launch.java, image),
    [...launch.server.map((each) => placed(each, image)), "serve"],
    { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, OT_SECURITY_HOME: path.join(os.tmpdir(), "no-home") } }
  );
  const say = (message) => server.stdin.write(JSON.stringify({ jsonrpc: "2.0", ...message }) + "\n");
  const clientInfo = { name: "bundle", version };
  say({ id: 1, method: "initialize", params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo } });
  say({ method: "notifications/initialized" });
  say({ id: 2, method: "tools/list", params: {} });
  server.stdin.end();
  for await (const line of readline.createInterface({ input: server.stdout })) {
    const answer = JSON.parse(line);
    if (answer.id === 2) return answer.result.tools;
  }
  throw new Error("the server did not list its tools");
}

const manifest = JSON.parse(fs.readFileSync(path.join(here, "manifest.json"), "utf8"));
manifest.version = version;
manifest.tools = (await tools()).map((each) => ({
  name: each.name,
  description: each.description.split(/(?<=\.)\s/)[0],
}));
if (windows) {
  // A host starts a program, and a batch file is none.
  manifest.server.entry_point = "runtime/bin/java.exe";
  manifest.server.mcp_config.command = placed(launch.java, "${__dirname}");
  manifest.server.mcp_config.args = [...launch.server.map((each) => placed(each, "${__dirname}")), "serve"];
} else {
  manifest.server.entry_point = "bin/ot-security";
  manifest.server.mcp_config.command = "${__dirname}/bin/ot-security";
  manifest.server.mcp_config.args = ["serve"];
}
manifest.compatibility.platforms = [{ linux: "linux", macos: "darwin", windows: "win32" }[system]];

fs.mkdirSync(out, { recursive: true });
const work = fs.mkdtempSync(path.join(out, ".mcpb-"));
fs.cpSync(image, work, { recursive: true });
fs.copyFileSync(path.join(here, "icon.png"), path.join(work, "icon.png"));
fs.writeFileSync(path.join(work, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
const bundle = path.join(out, `${name}.mcpb`);
execFileSync("npx", ["--yes", MCPB, "pack", work, bundle], {
  stdio: ["ignore", 2, 2],
  shell: windows,
});
fs.rmSync(work, { recursive: true });
console.log(bundle);
