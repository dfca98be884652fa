// The same program over many times as many requirements: see bench/README.md.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "./servers.mjs";
import { median, quantile } from "./statistics.mjs";
import { StdioSession, peakMemory } from "./stdio.mjs";

const STARTS = 7;
const SEARCHES = 500;
const PAGE_ROUNDS = 3;
const GENERATOR = path.join(ROOT, "bench/growth/org/otsecurity/bench/growth/Grow.java");

const largest = Number(process.argv[2] ?? 10);
const SIZES = [1, 10, 100].filter((each) => each <= largest);
const lines = (file) => readFileSync(path.join(ROOT, "bench", file), "utf8").split("\n").filter(Boolean);
const QUERIES = lines("queries.txt");
const PAGES = lines("pages.jsonl").map((line) => JSON.parse(line));
const say = (text) => process.stderr.write(`${text}\n`);
const jdk = readFileSync(path.join(ROOT, "target/app/jdk"), "utf8").trim();

function run(program, args) {
  const done = spawnSync(path.join(jdk, "bin", program), args, { encoding: "utf8", cwd: ROOT, maxBuffer: 2 ** 26 });
  if (done.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${done.stderr}${done.stdout}`);
  return done.stdout;
}

/** A checkout's launcher and program, over a database of many times the size, made as the build makes one. */
function install(times) {
  const folder = path.join(ROOT, "target/growth", String(times));
  const made = path.join(folder, "made.json");
  const app = path.join(folder, "target/app");
  const from = readFileSync(path.join(ROOT, "target/app/build-id"), "utf8");
  if (existsSync(made)) {
    const known = JSON.parse(readFileSync(made, "utf8"));
    if (known.from === from) return { folder, ...known };
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  cpSync(path.join(ROOT, "ot-security"), path.join(folder, "ot-security"));
  chmodSync(path.join(folder, "ot-security"), 0o755);
  for (const each of readdirSync(path.join(ROOT, "target/app"))) {
    if (!/\.(aot|db)$/.test(each)) cpSync(path.join(ROOT, "target/app", each), path.join(app, each), { recursive: true });
  }
  const jar = path.join(app, "ot-security.jar");
  const classes = path.join(folder, "classes");
  const hashes = path.join(classes, "org/otsecurity/store");
  say(`Making a database of ${times} times the requirements …`);
  const start = performance.now();
  const figures = JSON.parse(
    run("java", ["--enable-native-access=ALL-UNNAMED", "-Xmx12g", "-XX:+UseSerialGC", "-cp", jar, GENERATOR,
      path.join(ROOT, "corpus"), String(times), path.join(app, "ot-security.db"), hashes]),
  );
  figures.millis = performance.now() - start;
  run("jar", ["uf", jar, "-C", classes, "org/otsecurity/store/base-hash.txt"]);
  run("java", ["-cp", jar, "org.otsecurity.install.PrepareInstallation", app]);
  writeFileSync(made, JSON.stringify({ from, ...figures }));
  return { folder, from, ...figures };
}

/** A search may find nothing in words of no meaning, but an error is no answer. */
function check(what, result) {
  if (result.isError) throw new Error(`${JSON.stringify(what)}: ${JSON.stringify(result).slice(0, 300)}`);
  return result;
}

async function started(each) {
  const session = new StdioSession([path.join(each.folder, "ot-security"), "serve"]);
  await session.initialize();
  const query = QUERIES[each.first.length * 7 % QUERIES.length];
  const { arrived, result } = await session.search(query);
  check(query, result);
  each.first.push(arrived - session.startedAt);
  each.memory.push(peakMemory(session.process.pid));
  return session;
}

/** Searches of one session. */
async function asked(each) {
  const session = await started(each);
  for (let call = 0; call < SEARCHES; call++) {
    const query = QUERIES[call % QUERIES.length];
    const { result, millis } = await session.search(query);
    check(query, result);
    each.searches.push(millis);
  }
  each.memoryAfter = peakMemory(session.process.pid);
  return session;
}

/** Pages in turn. One that ends the server is a figure, too: the others go on in a new session. */
async function paged(each, first) {
  let session = first;
  for (let round = 0; round < PAGE_ROUNDS; round++) {
    for (const call of PAGES) {
      const name = JSON.stringify(call);
      if (name in each.ended) continue;
      try {
        const { result, millis } = await session.request("tools/call", call);
        check(call, result);
        (each.pages[name] ??= []).push(millis);
      } catch (e) {
        each.ended[name] = e.message.trim();
        session.process.kill();
        await session.exited;
        session = await started(each);
      }
    }
  }
  each.memoryAtEnd = peakMemory(session.process.pid);
  await session.close();
}

/** The page of the longest median among some. */
function longest(each, isCounted) {
  return Object.entries(each.pages)
    .map(([call, millis]) => ({ call, millis: median(millis), first: millis[0] }))
    .filter(({ call }) => isCounted(call))
    .reduce((a, b) => (a.millis >= b.millis ? a : b), { call: "", millis: NaN, first: NaN });
}

const isOfMappings = (call) => call.includes('"get_mappings"');
const isOther = (call) => !isOfMappings(call);

process.env.OT_SECURITY_HOME = mkdtempSync(path.join(os.tmpdir(), "ot-security-bench-"));
process.env.JAVA_HOME = jdk;
const sizes = SIZES.map((times) => ({ times, ...install(times), first: [], memory: [], searches: [], pages: {}, ended: {} }));
const before = os.loadavg()[0];
say("Measuring …");
for (let start = 0; start < STARTS; start++) {
  for (const each of sizes) await (await started(each)).close();
}
for (const each of sizes) await paged(each, await asked(each));
rmSync(process.env.OT_SECURITY_HOME, { recursive: true, force: true });

const base = sizes[0];
const row = (label, figure, digits = 0) => {
  const cells = sizes.map((each) => {
    const value = figure(each);
    const ratio = each === base ? "" : ` (${(value / figure(base)).toFixed(1)} ×)`;
    return Number.isFinite(value) ? `${value.toFixed(digits)}${ratio}` : "–";
  });
  return `| ${label} | ${cells.join(" | ")} |`;
};
process.stdout.write(`Medians of ${STARTS + 1} starts, sizes taking turns; ${SEARCHES} searches in one session over stdio, then every page ${PAGE_ROUNDS} times. ${os.cpus().length} cores, load average ${before.toFixed(1)} before and ${os.loadavg()[0].toFixed(1)} at the end.

| measured | ${sizes.map((each) => `× ${each.times}`).join(" | ")} |
|---|${sizes.map(() => "---:|").join("")}
${[
  row("requirements", (each) => each.requirements),
  row("relations", (each) => each.relations),
  row("mappings", (each) => each.mappings),
  row("build: reading the corpus, s", (each) => each.read / 1000, 1),
  row("build: writing the database, s", (each) => each.written / 1000, 1),
  row("database, MB", (each) => each.bytes / 2 ** 20),
  row("spawn → first search answer, ms", (each) => median(each.first)),
  row("peak memory after it, MB", (each) => median(each.memory)),
  row("search p50, ms", (each) => quantile(each.searches, 0.5), 2),
  row("search p99, ms", (each) => quantile(each.searches, 0.99), 2),
  row(`peak memory after ${SEARCHES} searches, MB`, (each) => each.memoryAfter),
  row("longest page of mappings, ms", (each) => longest(each, isOfMappings).millis),
  row("… the first time, ms", (each) => longest(each, isOfMappings).first),
  row("longest page of any other tool, ms", (each) => longest(each, isOther).millis),
  row("peak memory after the pages, MB", (each) => each.memoryAtEnd),
].join("\n")}
`);
for (const each of sizes) {
  process.stdout.write(`\n× ${each.times}: longest pages \`${longest(each, isOfMappings).call}\`, \`${longest(each, isOther).call}\`\n`);
  for (const [call, said] of Object.entries(each.ended)) process.stdout.write(`\n× ${each.times}: \`${call}\` failed: ${said}\n`);
}
