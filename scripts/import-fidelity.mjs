// Prints how much of the corpus of foreign documents is imported unchanged, by kind and by program:
// node scripts/import-fidelity.mjs [--all], which lists what is missing or added.
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { fidelity, kinds, measureCorpus, scoresOf } = await server.ssrLoadModule(
    '/tests/import/fidelity/fidelity.ts',
  );
  const measured = await measureCorpus();
  const percent = (score) => `${(100 * fidelity(score)).toFixed(1)} %`.padStart(8);
  const row = (name, documents) => {
    const scores = scoresOf(documents);
    console.log(name.padEnd(16), ...kinds.map((kind) => percent(scores[kind]).padStart(10)));
  };
  console.log(''.padEnd(16), ...kinds.map((kind) => kind.padStart(10)));
  for (const program of new Set(measured.map((each) => each.program)))
    row(
      program,
      measured.filter((each) => each.program === program),
    );
  row('all', measured);
  const all = scoresOf(measured);
  console.log(
    'of'.padEnd(16),
    ...kinds.map((kind) => String(all[kind].expected).padStart(10)),
    `in ${measured.length} documents`,
  );
  if (process.argv.includes('--all')) for (const each of measured) sayDifferences(each, kinds);
} finally {
  await server.close();
}

function sayDifferences({ file, expected, found }, kinds) {
  for (const kind of kinds) {
    const missing = expected[kind].filter(
      (thing) => !found[kind].includes(thing) && !/ caption $/.test(thing),
    );
    const extra = found[kind].filter((thing) => !expected[kind].includes(thing) && !/ caption $/.test(thing));
    for (const thing of missing) console.log(`${file} ${kind} - ${thing}`);
    for (const thing of extra) console.log(`${file} ${kind} + ${thing}`);
  }
}
