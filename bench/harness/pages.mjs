// What the longest answers cost, as multiples of a search in the same session: see bench/README.md.
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT, SERVERS } from "./servers.mjs";
import { median } from "./statistics.mjs";
import { StdioSession } from "./stdio.mjs";

const ROUNDS = 9;
const SEARCHES_PER_ROUND = 40;
const MOST = 40;

const lines = (file) => readFileSync(path.join(ROOT, "bench", file), "utf8").split("\n").filter(Boolean);
const CALLS = lines("pages.jsonl").map((line) => JSON.parse(line));
const QUERIES = lines("queries.txt");

const session = new StdioSession(SERVERS.ours.stdio);
await session.initialize();
const first = [];
const times = CALLS.map(() => []);
const searches = [];
for (let round = 0; round <= ROUNDS; round++) {
  for (let i = 0; i < SEARCHES_PER_ROUND; i++) {
    const { millis } = await session.search(QUERIES[(round * SEARCHES_PER_ROUND + i) % QUERIES.length]);
    if (round > 0) searches.push(millis);
  }
  for (const [index, call] of CALLS.entries()) {
    const { result, millis } = await session.request("tools/call", call);
    if (result.isError) throw new Error(`${JSON.stringify(call)}: ${JSON.stringify(result).slice(0, 300)}`);
    // The first round reads what later ones find in memory; it is told apart.
    if (round === 0) first.push(millis);
    else times[index].push(millis);
  }
}
await session.close();

const search = median(searches);
const rows = CALLS.map((call, index) => ({ call, first: first[index], ratio: median(times[index]) / search, millis: median(times[index]) }));
rows.sort((a, b) => b.ratio - a.ratio);
process.stdout.write(`One session over stdio; ${ROUNDS} rounds of ${SEARCHES_PER_ROUND} searches and every page; medians. Load average ${os.loadavg()[0].toFixed(1)}.
A search takes ${search.toFixed(2)} ms. Goal: no page above ${MOST} searches: ${rows[0].ratio <= MOST ? "met" : "missed"}.

| page | ms | searches | first time, ms |
|---|---:|---:|---:|
${rows.map((row) => `| \`${row.call.name} ${JSON.stringify(row.call.arguments)}\` | ${row.millis.toFixed(1)} | ${row.ratio.toFixed(1)} | ${row.first.toFixed(0)} |`).join("\n")}
`);
