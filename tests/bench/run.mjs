// npm run bench [archive|library|outlets|press|site|leaflets|cards|writing|desk|typing|sending|press-list]: medians of ours beside a baseline run by turns with it, and their ratio.
import { mkdirSync, writeFileSync } from 'node:fs';
import { benchArchive } from './archive.mjs';
import { benchCards } from './cards.mjs';
import { benchDesk } from './desk.mjs';
import { benchLeaflets } from './leaflets.mjs';
import { benchLibrary } from './library.mjs';
import { benchOutlets, benchPress } from './outlets.mjs';
import { benchSending } from './sending.mjs';
import { benchPressList } from './press-list.mjs';
import { benchSite } from './site.mjs';
import { benchTyping } from './typing.mjs';
import { benchWriting } from './writing.mjs';

const sections = {
  archive: benchArchive,
  library: benchLibrary,
  outlets: benchOutlets,
  press: benchPress,
  sending: benchSending,
  site: benchSite,
  leaflets: benchLeaflets,
  cards: benchCards,
  writing: benchWriting,
  desk: benchDesk,
  typing: benchTyping,
  'press-list': benchPressList,
};
const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => !(word in sections));
if (unknown !== undefined) {
  console.error(`No bench is called ${unknown}. There are: ${Object.keys(sections).join(', ')}.`);
  process.exit(1);
}
const rows = [];
for (const [name, bench] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  rows.push(...(await bench()));
}
mkdirSync('out/bench', { recursive: true });
writeFileSync('out/bench/results.json', JSON.stringify(rows, null, 2));
process.exit(0);
