// Packs the npm packages: node packaging/npm/pack.mjs OUT [IMAGE...]. The main package names a package for each
// platform; an image of a platform makes that one.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const repository = path.resolve(here, "../..");
const [out, ...images] = process.argv.slice(2).map((each) => path.resolve(each));
const pom = fs.readFileSync(path.join(repository, "pom.xml"), "utf8");
const version = pom.match(/<artifactId>ot-security-mcp<\/artifactId>\s*<version>([^<]+)</)[1];
const systems = { linux: "linux", macos: "darwin", windows: "win32" };
const platforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"];

function write(folder, json) {
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(json, null, 2) + "\n");
}

function pack(folder) {
  const name = execFileSync("npm", ["pack", "--silent", "--pack-destination", out], {
    cwd: folder,
    shell: process.platform === "win32",
  });
  console.log(path.join(out, name.toString().trim()));
}

fs.mkdirSync(out, { recursive: true });
const work = fs.mkdtempSync(path.join(out, ".npm-"));
const main = JSON.parse(fs.readFileSync(path.join(here, "package.json"), "utf8"));
// The release workflow knows where it runs; the registries of npm and MCP compare these with it.
const { GITHUB_REPOSITORY: slug, GITHUB_REPOSITORY_OWNER: owner } = process.env;
const origin = slug ? { repository: { type: "git", url: `git+https://github.com/${slug}.git` } } : {};
main.mcpName = `io.github.${owner ?? "OWNER"}/ot-security-mcp`;
Object.assign(main, origin);

for (const image of images) {
  const [, system, cpu] = path.basename(image).match(/-(linux|macos|windows)-(x64|arm64)$/);
  const folder = path.join(work, `${systems[system]}-${cpu}`);
  fs.cpSync(image, folder, { recursive: true });
  write(folder, {
    name: `ot-security-mcp-${systems[system]}-${cpu}`,
    version,
    description: `${main.description}: the image for ${system} ${cpu}`,
    license: main.license,
    ...origin,
    preferUnplugged: true,
    os: [systems[system]],
    cpu: [cpu],
    ...(system === "linux" ? { libc: ["glibc"] } : {}),
  });
  pack(folder);
}
const folder = path.join(work, "main");
fs.mkdirSync(folder);
fs.cpSync(path.join(here, "bin"), path.join(folder, "bin"), { recursive: true });
for (const each of ["LICENSE", "NOTICE", "README.md"]) {
  fs.copyFileSync(path.join(repository, each), path.join(folder, each));
}
main.version = version;
main.optionalDependencies = Object.fromEntries(
  platforms.map((each) => [`ot-security-mcp-${each}`, version])
);
write(folder, main);
pack(folder);
fs.rmSync(work, { recursive: true });
