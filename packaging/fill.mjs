// Fills the templates of package managers: node packaging/fill.mjs OWNER VERSION CHECKSUMS OUT. CHECKSUMS is what sha256sum
// writes. A file that is not in it fails the release.
import fs from "node:fs";
import path from "node:path";

const [owner, version, checksums, out] = process.argv.slice(2);
const templates = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "templates");
const sums = new Map(
  fs.readFileSync(checksums, "utf8").trim().split("\n").map((line) => line.split(/ [ *]/).reverse())
);

function filled(text) {
  return text
    .replaceAll("@owner@", owner)
    .replaceAll("@version@", version)
    .replaceAll(/@sha256:([^@]+)@/g, (_, file) => {
      if (!sums.has(file)) throw new Error(`${checksums} has no ${file}`);
      return sums.get(file);
    });
}

for (const each of fs.readdirSync(templates, { recursive: true, withFileTypes: true })) {
  if (!each.isFile()) continue;
  const from = path.join(each.parentPath ?? each.path, each.name);
  const to = path.join(out, path.relative(templates, from));
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.writeFileSync(to, filled(fs.readFileSync(from, "utf8")));
  console.log(to);
}
