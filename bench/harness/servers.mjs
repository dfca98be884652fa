// The servers that are compared: how each one is started.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import path from "node:path";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const DATABASE = path.join(ROOT, "target/app/ot-security.db");

const OURS = path.join(ROOT, "ot-security");
const PEER = path.join(ROOT, "bench/peer/server.mjs");

/** Another built checkout of this project to compare with, in place of the peer. */
const OTHER = process.env.BENCH_AGAINST && path.resolve(process.env.BENCH_AGAINST);
const OTHER_LAUNCHER = OTHER && path.join(OTHER, "ot-security");

/** Each server by name: the command for stdio and, for a port, the one for HTTP. */
export const SERVERS = {
  ours: { stdio: [OURS, "serve"], http: (port) => [OURS, "serve", "--http", `127.0.0.1:${port}`] },
  peer: OTHER
    ? {
        stdio: [OTHER_LAUNCHER, "serve"],
        http: (port) => [OTHER_LAUNCHER, "serve", "--http", `127.0.0.1:${port}`],
      }
    : {
        stdio: [process.execPath, PEER, DATABASE],
        http: (port) => [process.execPath, PEER, DATABASE, "--http", String(port)],
      },
};

/** What ran, for the report: versions and the machine without its name. */
export function versions() {
  const text = (command, ...args) => {
    const run = spawnSync(command, args, { encoding: "utf8", cwd: ROOT });
    return `${run.stdout ?? ""}${run.stderr ?? ""}`.trim();
  };
  const java = text("sh", "-c", 'IFS= read -r jdk <target/app/jdk && "$jdk/bin/java" -version');
  return {
    java: java.split("\n")[1] ?? java,
    node: process.version,
    peer: OTHER
      ? `this project at ${text("git", "-C", OTHER, "rev-parse", "--short", "HEAD") || "an unknown commit"}`
      : "@modelcontextprotocol/sdk 1.32.2, node-sqlite3-wasm 0.8.60",
    commit: text("git", "rev-parse", "--short", "HEAD") || "unknown",
  };
}
