// What a process has used from start to end: processor time by bash, which reads it to the microsecond when the process
// is over (`ps` and Node know hundredths of a second, or nothing of children), and peak memory by looking.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const TIMED = 'TIMEFORMAT="%3R %3U %3S"; time "$@" </dev/null >/dev/null 2>&1';

/** Milliseconds from start to end and of processor time, user and system, of a process without input. */
export function spent(command, env) {
  const run = spawnSync("bash", ["-c", TIMED, "bash", ...command], { encoding: "utf8", env });
  // A command that fails is fast, too.
  if (run.status !== 0) throw new Error(`${command.join(" ")} ended with ${run.status}: ${run.stderr}`);
  const [wall, user, system] = run.stderr.trim().split("\n").at(-1).split(" ").map((each) => 1000 * Number(each));
  return { wall, cpu: user + system };
}

/**
 * The most memory that a process without input had resident, in MB. Linux forgets it when the process ends, so it is read
 * all the while, in a round of its own: looking costs time.
 */
export async function highest(command, env) {
  const child = spawn(command[0], command.slice(1), { stdio: "ignore", env });
  let ended = false;
  child.on("exit", () => (ended = true));
  let most = 0;
  while (!ended) {
    most = Math.max(most, resident(child.pid));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return most;
}

function resident(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
