import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSources } from './load-sources.mjs';

/** How many of all combinations are set unless a person asks for others: one of so many. */
const usualEvery = 12;
/** One of so many leaflets is made twice, to compare the bytes. */
const twice = 8;
/** One of so many is read on its third copy, unless a person asks for others. */
const usualCopies = 12;

/**
 * Sets the corpus in templates, formats and inks, checks every leaflet with poppler, qpdf, Ghostscript, mupdf and a reader of codes, and
 * prints how many fail which check; leaflets and findings are kept in a folder. `every=1` sets all of them, `every=12` one of twelve, the
 * same each time; `copies=4` has tesseract read one of four of these on its third copy.
 * @param {string} out
 * @param {{ every?: string, copies?: string, text?: string, template?: string, format?: string, ink?: string }} only
 */
export async function proveLeaflets(
  out,
  { every = String(usualEvery), copies = String(usualCopies), ...only },
) {
  const { load, close } = await loadSources();
  const { prove, checks } = await load('tests/export/leaflet/proof/prove.ts');
  const { corpusTexts } = await load('tests/export/leaflet/proof/corpus.ts');
  const { leafletTemplates, inks } = await load('src/leaflet/index.ts');
  const texts = [...corpusTexts().keys()];
  const wanted = (name, key) => !only[key] || only[key].split(',').includes(name);
  const all = texts.flatMap((text) =>
    Object.values(leafletTemplates).flatMap(({ name: template, formats }) =>
      formats.flatMap((format) => inks.map((ink) => ({ text, template, format, ink }))),
    ),
  );
  const chosen = all.filter(
    (each) =>
      Object.entries(each).every(([key, name]) => wanted(name, key)) &&
      spread(Object.values(each).join(' ')) % Number(every) === 0,
  );
  mkdirSync(out, { recursive: true });
  const results = [];
  for (const [at, combination] of chosen.entries()) {
    const { pdf, ...result } = await prove(combination, {
      again: at % twice === 0,
      copied: at % Number(copies) === 0,
    });
    const name = Object.values(combination).join('_');
    if (pdf.length > 0) writeFileSync(join(out, `${name}.pdf`), pdf);
    for (const [check, what] of Object.entries(result.faults))
      console.log(`${name} (${result.made}, ${result.pages}): ${check}: ${what.slice(0, 3).join(' | ')}`);
    results.push(result);
    writeFileSync(join(out, 'proof.json'), JSON.stringify(results, null, 1));
  }
  const lines = results.reduce((sum, result) => sum + result.lines, 0);
  const gaping = results.reduce((sum, result) => sum + result.gaping, 0);
  console.log(`\n${results.length} of ${all.length} leaflets, of ${texts.length} texts; failing:`);
  for (const check of checks)
    console.log(`${check.padEnd(16)} ${results.filter((result) => check in result.faults).length}`);
  const copied = results.reduce((sum, result) => sum + result.copy.words, 0);
  const lost = results.reduce((sum, result) => sum + result.copy.lost, 0);
  console.log(`words not read on the third copy: ${lost} of ${copied}`);
  console.log(`lines with spaces over 1.5 times the face's: ${gaping} of ${lines}`);
  await close();
  return results.every((result) => Object.keys(result.faults).length === 0);
}

/** A number that spreads names evenly: FNV-1a. */
function spread(name) {
  let hash = 0x811c9dc5;
  for (const sign of name) hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193) >>> 0;
  return hash >>> 8;
}
