// Adds the health check to an image in an OCI layout: node healthcheck.mjs LAYOUT, and prints the digest of the manifest.
// The OCI format has no field for it; Docker and Podman read this one all the same, as BuildKit writes it. Buildah leaves
// it out in this format, and in Docker's format writes a random host name beside it, which no two builds share.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const SECONDS = 1_000_000_000;
const healthcheck = {
  Test: ["CMD", "/opt/ot-security/runtime/bin/java", "-cp", "/opt/ot-security/health", "Health"],
  Interval: 30 * SECONDS,
  Timeout: 5 * SECONDS,
  StartPeriod: 10 * SECONDS,
};

const layout = process.argv[2];
const blob = (digest) => path.join(layout, "blobs", ...digest.split(":"));
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** Replaces a blob and brings what points at it up to date. */
function replace(descriptor, json) {
  const bytes = Buffer.from(JSON.stringify(json));
  fs.rmSync(blob(descriptor.digest));
  descriptor.digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  descriptor.size = bytes.length;
  fs.writeFileSync(blob(descriptor.digest), bytes);
}

const index = read(path.join(layout, "index.json"));
const manifest = read(blob(index.manifests[0].digest));
const config = read(blob(manifest.config.digest));
config.config.Healthcheck = healthcheck;
replace(manifest.config, config);
replace(index.manifests[0], manifest);
fs.writeFileSync(path.join(layout, "index.json"), JSON.stringify(index));
console.log(index.manifests[0].digest);
