// Turns figures into the table that bench/run prints and keeps.

const GOALS = {
  firstAnswer: { ratio: 0.4 },
  memory: { ratio: 0.6 },
  p50: { most: 1 },
  p99: { most: 5 },
};

const fixed = (value, digits) => value.toFixed(digits);

/** One row: both figures, their ratio, and the goal with whether it is met. */
function row(label, ours, peer, unit, digits, goal) {
  const ratio = ours / peer;
  const figure = (value) => `${fixed(value, digits)} ${unit}`.trim();
  let verdict = "";
  if (goal?.ratio) verdict = `≤ ${goal.ratio} × peer: ${ratio <= goal.ratio ? "met" : "missed"}`;
  if (goal?.most) verdict = `≤ ${goal.most} ${unit}: ${ours <= goal.most ? "met" : "missed"}`;
  return `| ${label} | ${figure(ours)} | ${figure(peer)} | ${fixed(ratio, 2)} | ${verdict} |`;
}

/** Scores of JMH's sampling mode: median and 99th percentile of one search in process. */
function inProcess(benchmarks) {
  return benchmarks.map(({ benchmark, primaryMetric }) => {
    const { "50.0": p50, "99.0": p99 } = primaryMetric.scorePercentiles;
    const name = benchmark.split(".").at(-1);
    const met = p50 <= 1 && p99 <= 5 ? "met" : "missed";
    return `| search in process, ${name}: p50 / p99 | ${fixed(p50, 3)} / ${fixed(p99, 3)} ms | – | – | ≤ 1 / 5 ms: ${met} |`;
  });
}

/** The whole report as Markdown. */
export function report({ starts, sessions, http, inProcess: benchmarks, versions, machine, load, counts }) {
  const table = [
    "| measured | ours | peer | ratio | goal |",
    "|---|---:|---:|---:|---|",
    row("spawn → first search answer, stdio", starts.ours.firstAnswer, starts.peer.firstAnswer, "ms", 0, GOALS.firstAnswer),
    row("… the fastest of all", starts.ours.fastest, starts.peer.fastest, "ms", 0),
    row("… processor time of its threads", starts.ours.processor, starts.peer.processor, "ms", 0),
    row("peak memory after the first answer", starts.ours.memory, starts.peer.memory, "MB", 0, GOALS.memory),
    row("search over stdio, p50", sessions.ours.p50, sessions.peer.p50, "ms", 2, GOALS.p50),
    row("search over stdio, p99", sessions.ours.p99, sessions.peer.p99, "ms", 2, GOALS.p99),
    row(`peak memory after ${counts.calls} searches`, sessions.ours.memory, sessions.peer.memory, "MB", 0, GOALS.memory),
  ];
  if (http) {
    table.push(
      row(`HTTP, ${counts.connections} connections: searches a second`, http.ours.rate, http.peer.rate, "", 0),
      row("HTTP p50", http.ours.p50, http.peer.p50, "ms", 1),
      row("HTTP p99", http.ours.p99, http.peer.p99, "ms", 1),
      row("HTTP peak memory", http.ours.memory, http.peer.memory, "MB", 0),
    );
  }
  table.push(...inProcess(benchmarks));
  return `# Measurements

Written by \`bench/run --write\`; bench/README.md says what each row means.

- Date: ${new Date().toISOString().slice(0, 10)}; commit ${versions.commit}
- Machine: ${machine}
- Ours: ${versions.java}
- Peer: ${versions.peer}, Node ${versions.node}
- Conditions: both servers in one run, taking turns; medians of ${counts.starts} starts, of ${counts.sessions} sessions of ${counts.calls} searches,
  of ${counts.rounds} rounds of ${counts.seconds} s over HTTP after warming up; ${counts.queries} queries in turn. Client and servers share the cores.
  Load average ${fixed(load[0], 1)} before and ${fixed(load[1], 1)} at the end: where that is far above 1 before, other work disturbed the run; compare
  ratios, not absolutes.

${table.join("\n")}
`;
}
