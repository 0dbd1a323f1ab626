// Draws which room imports which, as a Mermaid graph; with --write into ARCHITECTURE.md, between its two “rooms” marks.
import fs from 'node:fs';
import { inRoot } from '../setup/root.mjs';
import { readImports } from './imports.mjs';

const { modules } = await readImports();
const edges = new Set();
for (const { source, dependencies } of modules) {
  for (const { resolved } of dependencies) {
    const [from, to] = [roomOf(source), roomOf(resolved)];
    if (from && to && from !== to) edges.add(`  ${from} --> ${to}`);
  }
}
const graph = ['```mermaid', 'flowchart TD', ...[...edges].sort(), '```'].join('\n');

if (process.argv.includes('--write')) write(graph);
else console.log(graph);

function roomOf(file) {
  return /^(?:src|electron)\/([^/]+)\//.exec(file)?.[1];
}

function write(graph) {
  const file = inRoot('ARCHITECTURE.md');
  const text = fs.readFileSync(file, 'utf8');
  const drawn = text.replace(/(<!-- rooms -->\n)[\s\S]*?(<!-- \/rooms -->)/, `$1${graph}\n$2`);
  if (!drawn.includes(graph)) throw new Error('ARCHITECTURE.md has no <!-- rooms --> … <!-- /rooms -->.');
  fs.writeFileSync(file, drawn);
}
