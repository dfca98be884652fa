// What commands cost, as multiples of a bare `java -version` of the same JDK: see bench/README.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "./servers.mjs";
import { median } from "./statistics.mjs";
import { highest, spent } from "./spent.mjs";

const ROUNDS = 9;
const MEMORY_ROUNDS = 3;
const MOST = { "--version": 3, "--help": 3 };
const MOST_OF_ALL = 6;
const MOST_MEMORY = 80;

const COMMANDS = [
  ["--version"],
  ["--help"],
  ["show", "SR", "1.1"],
  ["search", "remote access"],
  ["list"],
  ["map", "SR 1.1"],
  ["applicable", "water utility in Bavaria"],
  ["zones", "substation"],
  ["levels", "2"],
  ["term", "conduit"],
  ["technique", "T0836"],
  ["threats", "PLC"],
  ["nerc"],
  ["doctor"],
  ["serve"],
];

const folder = path.resolve(process.argv[2] ?? ROOT);
const launcher = ["bin/ot-security", "ot-security"].map((each) => path.join(folder, each)).find((each) => existsSync(each));
if (!launcher) throw new Error(`${folder} is no image and no checkout.`);
// An image brings a Java of its own; the JDK of the build is the yardstick for both.
const jdk = readFileSync(path.join(ROOT, "target/app/jdk"), "utf8").trim();
const java = path.join(jdk, "bin/java");
const BARE = [java, "-version"];

const home = mkdtempSync(path.join(os.tmpdir(), "ot-security-bench-"));
const environment = { ...process.env, OT_SECURITY_HOME: home, JAVA_HOME: jdk };
const all = [BARE, ...COMMANDS.map((each) => [launcher, ...each])];
const times = all.map(() => []);
const memories = all.map(() => []);
const before = os.loadavg()[0];
try {
  // The first round reads files that later ones find in memory, and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, command] of all.entries()) {
      const time = spent(command, environment);
      if (round > 0) times[index].push(time);
    }
  }
  for (let round = 0; round < MEMORY_ROUNDS; round++) {
    for (const [index, command] of all.entries()) memories[index].push(await highest(command, environment));
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

const of = (index, key) => median(times[index].map((each) => each[key]));
const row = (command, index) => {
  const ratio = of(index, "cpu") / of(0, "cpu");
  const memory = median(memories[index]);
  const most = MOST[command] ?? MOST_OF_ALL;
  const verdict = ratio <= most && memory <= MOST_MEMORY ? "met" : "missed";
  const goal = index === 0 ? "" : `≤ ${most} × and ≤ ${MOST_MEMORY} MB: ${verdict}`;
  const figures = [of(index, "cpu").toFixed(0), ratio.toFixed(1), of(index, "wall").toFixed(0), memory.toFixed(0)];
  return `| \`${command}\` | ${figures.join(" | ")} | ${goal} |`;
};
const version = spawnSync(java, ["-version"], { encoding: "utf8" }).stderr.split("\n")[1];
process.stdout.write(`${ROUNDS} rounds of every command in turn, and ${MEMORY_ROUNDS} for memory; medians. ${version}. ${os.cpus().length} cores, load average ${before.toFixed(1)} before and ${os.loadavg()[0].toFixed(1)} at the end.

| command | processor ms | × bare | ms from start to end | peak MB | goal |
|---|---:|---:|---:|---:|---|
${row("java -version", 0)}
${COMMANDS.map((command, index) => row(command.join(" "), index + 1)).join("\n")}
`);
