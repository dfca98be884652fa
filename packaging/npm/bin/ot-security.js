#!/usr/bin/env node
// Starts the image of this platform, which npm installed beside this package as an optional dependency. Nothing is
// fetched or built here. Called as ot-security-mcp without arguments it serves MCP over stdio, as hosts expect.
"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const supported = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"];
const platform = `${process.platform}-${process.arch}`;

function fail(...lines) {
  for (const line of lines) console.error(`ot-security: ${line}`);
  process.exit(69);
}

function image() {
  const name = `ot-security-mcp-${platform}`;
  try {
    return path.dirname(require.resolve(`${name}/package.json`));
  } catch {
    if (!supported.includes(platform)) {
      fail(`there is no image for ${platform}.`, `There is one for ${supported.join(", ")}.`);
    }
    return fail(
      `the package ${name} is not installed.`,
      "npm installs it with this one, unless optional dependencies are left out (--omit=optional), the lock file was made",
      "on another platform, or the system has another C library than glibc. Install this package anew without that."
    );
  }
}

function command(root, words) {
  if (process.platform !== "win32") {
    return [path.join(root, "bin", "ot-security"), words];
  }
  // Node starts no batch file without a shell, and a shell reads arguments otherwise: so Java itself is started.
  const launch = JSON.parse(fs.readFileSync(path.join(root, "app", "launch.json"), "utf8"));
  const here = (text) => text.replaceAll("${root}", root);
  const options = words[0] === "serve" ? launch.server : launch.command;
  return [here(launch.java), [...options.map(here), ...words]];
}

const called = path.basename(process.argv[1], ".js");
const given = process.argv.slice(2);
const words = given.length === 0 && called === "ot-security-mcp" ? ["serve"] : given;
const [program, programArguments] = command(image(), words);
const child = spawn(program, programArguments, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => child.kill(signal));
}
if (words.length === 1 && words[0] === "serve" && process.platform !== "win32") {
  // npx that is ended passes nothing on: the host is gone then, and nobody else would end the server.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 1000).unref();
}
child.on("error", (error) => fail(`${program} does not start: ${error.message}`));
child.on("exit", (code, signal) => process.exit(signal ? 128 + os.constants.signals[signal] : code));
