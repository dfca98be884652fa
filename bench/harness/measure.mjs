// Measures both servers side by side and prints the table: see bench/README.md.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import os from "node:os";
import path from "node:path";
import { load } from "./http.mjs";
import { report } from "./report.mjs";
import { ROOT, SERVERS, versions } from "./servers.mjs";
import { median, quantile } from "./statistics.mjs";
import { StdioSession, peakMemory, processorTime } from "./stdio.mjs";

const STARTS = 21;
const SESSIONS = 3;
const CALLS = 2000;
const BLOCK = 50;
const HTTP_PORT = 18700;
const HTTP_CONNECTIONS = 16;
const HTTP_ROUNDS = 3;
const HTTP_SECONDS = 5;
const HTTP_WARM_UP_SECONDS = 5;

const QUERIES = readFileSync(path.join(ROOT, "bench/queries.txt"), "utf8").split("\n").filter(Boolean);
const NAMES = Object.keys(SERVERS);
const say = (text) => process.stderr.write(`${text}\n`);
const perServer = (value) => Object.fromEntries(NAMES.map((name) => [name, value(name)]));

/** Spawn to first search answer: a new process for every figure, the servers taking turns. */
async function starts() {
  const rows = perServer(() => []);
  for (let round = 0; round < STARTS; round++) {
    const query = QUERIES[(round * 7) % QUERIES.length];
    for (const name of NAMES) {
      const session = new StdioSession(SERVERS[name].stdio);
      await session.initialize();
      const { arrived, result } = await session.search(query);
      check(name, query, result);
      const pid = session.process.pid;
      rows[name].push({ millis: arrived - session.startedAt, cpu: processorTime(pid), memory: peakMemory(pid) });
      await session.close();
    }
  }
  return perServer((name) => ({
    firstAnswer: median(rows[name].map((row) => row.millis)),
    fastest: Math.min(...rows[name].map((row) => row.millis)),
    processor: median(rows[name].map((row) => row.cpu)),
    memory: median(rows[name].map((row) => row.memory)),
  }));
}

/** One session with many searches, one after the other; the servers take turns block by block. */
async function session() {
  const sessions = perServer((name) => new StdioSession(SERVERS[name].stdio));
  const millis = perServer(() => []);
  for (const name of NAMES) await sessions[name].initialize();
  for (let done = 0; done < CALLS; done += BLOCK) {
    for (const name of NAMES) {
      for (let call = done; call < done + BLOCK; call++) {
        millis[name].push((await sessions[name].search(QUERIES[call % QUERIES.length])).millis);
      }
    }
  }
  const memory = perServer((name) => peakMemory(sessions[name].process.pid));
  for (const name of NAMES) await sessions[name].close();
  return perServer((name) => ({
    p50: quantile(millis[name], 0.5),
    p99: quantile(millis[name], 0.99),
    memory: memory[name],
  }));
}

async function sessions() {
  const all = [];
  for (let round = 0; round < SESSIONS; round++) all.push(await session());
  return perServer((name) => medians(all.map((each) => each[name])));
}

/** Many connections at once; the servers take turns, each warmed up before its first round. */
async function http() {
  const running = {};
  const rounds = perServer(() => []);
  try {
    for (const [index, name] of NAMES.entries()) {
      const port = HTTP_PORT + index;
      running[name] = { port, process: start(SERVERS[name].http(port)) };
      await listening(running[name]);
      await load(port, HTTP_CONNECTIONS, QUERIES, HTTP_WARM_UP_SECONDS);
    }
    for (let round = 0; round < HTTP_ROUNDS; round++) {
      for (const name of NAMES) {
        const { millis, rate } = await load(running[name].port, HTTP_CONNECTIONS, QUERIES, HTTP_SECONDS);
        rounds[name].push({ rate, p50: quantile(millis, 0.5), p99: quantile(millis, 0.99) });
      }
    }
    return perServer((name) => ({
      ...medians(rounds[name]),
      memory: peakMemory(running[name].process.pid),
    }));
  } finally {
    Object.values(running).forEach((each) => each.process.kill());
  }
}

function start([command, ...args]) {
  const server = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  server.stderr.on("data", (chunk) => (server.said = (server.said ?? "") + chunk));
  return server;
}

async function listening({ port, process: server }) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`the server ended: ${server.said}`);
    const open = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true));
      socket.on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on port ${port}: ${server.said}`);
}

function medians(rows) {
  return Object.fromEntries(Object.keys(rows[0]).map((key) => [key, median(rows.map((row) => row[key]))]));
}

/** A server that answers with an error is fast, too: a figure counts only with an answer. */
function check(name, query, result) {
  if (result.isError || !Array.isArray(result.structuredContent?.results)) {
    throw new Error(`${name} did not answer "${query}": ${JSON.stringify(result).slice(0, 300)}`);
  }
}

const options = new Set(process.argv.slice(2));
const before = os.loadavg()[0];
say(`Starting each server ${STARTS} times …`);
const startFigures = await starts();
say(`${SESSIONS} sessions of ${CALLS} searches each …`);
const sessionFigures = await sessions();
let httpFigures;
if (options.has("--no-http")) {
  say("Left out HTTP.");
} else {
  say(`${HTTP_CONNECTIONS} connections over HTTP …`);
  httpFigures = await http();
}
const jmh = path.join(ROOT, "target/jmh.json");
const text = report({
  starts: startFigures,
  sessions: sessionFigures,
  http: httpFigures,
  inProcess: options.has("--in-process") && existsSync(jmh) ? JSON.parse(readFileSync(jmh, "utf8")) : [],
  versions: versions(),
  machine: `${os.cpus().length} cores of ${os.cpus()[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.arch()}`,
  load: [before, os.loadavg()[0]],
  counts: { starts: STARTS, sessions: SESSIONS, calls: CALLS, connections: HTTP_CONNECTIONS, rounds: HTTP_ROUNDS, seconds: HTTP_SECONDS, queries: QUERIES.length },
});
process.stdout.write(text);
if (options.has("--write")) {
  writeFileSync(path.join(ROOT, "bench/RESULTS.md"), text);
  say("Wrote bench/RESULTS.md.");
}
