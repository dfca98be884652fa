// An MCP client over stdio that does as little as possible besides what is measured.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

const NEWLINE = 10;

/** A server process and its replies by id. */
export class StdioSession {
  #waiting = new Map();
  #parts = [];
  #nextId = 1;

  constructor([command, ...args]) {
    this.startedAt = performance.now();
    this.process = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"] });
    this.process.stdout.on("data", (chunk) => this.#read(chunk));
    this.process.stderr.on("data", (chunk) => (this.stderr = (this.stderr ?? "") + chunk));
    this.exited = new Promise((resolve) => this.process.on("exit", resolve));
    this.exited.then((code) => {
      for (const { reject } of this.#waiting.values()) {
        reject(new Error(`the server exited with ${code}: ${this.stderr ?? ""}`));
      }
    });
  }

  #read(chunk) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.#parts.push(chunk.subarray(from, at));
      from = at + 1;
      const arrived = performance.now();
      const message = JSON.parse(Buffer.concat(this.#parts).toString());
      this.#parts = [];
      this.#waiting.get(message.id)?.resolve({ message, arrived });
      this.#waiting.delete(message.id);
    }
    if (from < chunk.length) this.#parts.push(chunk.subarray(from));
  }

  /** Sends a request; resolves to the reply and the time from writing to the end of its line. */
  async request(method, params) {
    const id = this.#nextId++;
    const line = JSON.stringify({ jsonrpc: "2.0", id, method, params }) + "\n";
    const reply = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const sent = performance.now();
    this.process.stdin.write(line);
    const { message, arrived } = await reply;
    if (message.error) throw new Error(`${method}: ${JSON.stringify(message.error)}`);
    return { result: message.result, millis: arrived - sent, arrived };
  }

  notify(method) {
    this.process.stdin.write(JSON.stringify({ jsonrpc: "2.0", method }) + "\n");
  }

  async initialize() {
    await this.request("initialize", {
      protocolVersion: "2025-11-25",
      capabilities: {},
      clientInfo: { name: "bench", version: "1" },
    });
    this.notify("notifications/initialized");
  }

  search(query) {
    return this.request("tools/call", { name: "search_ot_requirements", arguments: { query, limit: 10 } });
  }

  async close() {
    this.process.stdin.end();
    await this.exited;
  }
}

/** The most memory that a process has had resident, in MB. */
export function peakMemory(pid) {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
}

/** Processor time that the living threads of a process have used, in ms. */
export function processorTime(pid) {
  return readdirSync(`/proc/${pid}/task`)
    .map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]))
    .reduce((sum, nanos) => sum + nanos / 1e6, 0);
}
