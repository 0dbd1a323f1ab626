import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { loadSources } from './load-sources.mjs';

/**
 * Sets every kind of leaflet in several languages, with pictures, appointments, coupons and inks by turns, checks each and reads it on
 * its third copy; prints how many words of each kind are not read there. Leaflets and pictures of their pages are kept in a folder.
 * @param {string} out
 * @param {{ kind?: string, format?: string, at?: string }} only `at=0` sets the first of each kind
 */
export async function proveKinds(out, { kind, format, at } = {}) {
  const { load, close } = await loadSources();
  const { prove } = await load('tests/export/leaflet/proof/prove.ts');
  const { kindCombinations, kindNames, readKindText } = await load('tests/export/leaflet/proof/kinds.ts');
  // The first of every kind, then the second …: a run that is ended has looked at all kinds.
  const all = kindCombinations().toSorted((one, other) => numberOf(one) - numberOf(other));
  const chosen = all.filter(
    (each) =>
      (!kind || kind.split(',').includes(each.kind)) &&
      (!format || each.format === format) &&
      (!at || numberOf(each) === Number(at)),
  );
  mkdirSync(out, { recursive: true });
  const results = [];
  for (const combination of chosen) {
    const { pdf, ...result } = await prove(combination, { copied: true, forShop: false, read: readKindText });
    const name = `${combination.text}_${combination.template}_${combination.format}_${combination.ink}`;
    for (const [check, what] of Object.entries(result.faults))
      console.log(`${name} (${result.made}, ${result.pages}): ${check}: ${what.slice(0, 3).join(' | ')}`);
    if (pdf.length > 0) {
      writeFileSync(join(out, `${name}.pdf`), pdf);
      await drawPages(join(out, name));
    }
    results.push({ kind: combination.kind, ...result });
    writeFileSync(join(out, 'kinds.json'), JSON.stringify(results, null, 1));
  }
  await close();
  return report(results, { all: all.length, kindNames });
}

/** The place of a leaflet among those of its kind, from 0. */
function numberOf({ text }) {
  return Number(text.split('.')[2]);
}

function report(results, { all, kindNames }) {
  const failing = results.filter(({ faults }) => Object.keys(faults).length > 0).length;
  console.log(
    `\n${results.length} of ${all} leaflets; failing: ${failing}. Words not read on the third copy:`,
  );
  const counted = kindNames.map((kind) => {
    const copies = results.filter((result) => result.kind === kind).map(({ copy }) => copy);
    const sum = (part) => copies.reduce((total, copy) => total + copy[part], 0);
    return { kind, words: sum('words'), lost: sum('lost') };
  });
  for (const { kind, words, lost } of counted.filter(({ words }) => words > 0))
    console.log(`${kind.padEnd(12)} ${lost} of ${words} (${(100 - (100 * lost) / words).toFixed(2)} % read)`);
  return failing === 0;
}

/** How many pages are in one picture, and how large: so that their text can be read. */
const [inPicture, across, tall] = [8, 4, 760];

/** Draws the pages of a leaflet side by side, eight to a picture. */
async function drawPages(name) {
  const work = mkdtempSync(join(tmpdir(), 'roneo-kinds-'));
  execFileSync('pdftoppm', ['-png', '-scale-to', String(tall), `${name}.pdf`, join(work, 'page')]);
  const pages = readdirSync(work).map((page) => join(work, page));
  for (let from = 0; from < pages.length; from += inPicture) {
    const some = pages.slice(from, from + inPicture);
    const sizes = await Promise.all(some.map((page) => sharp(page).metadata()));
    const [width, height] = ['width', 'height'].map(
      (side) => Math.max(...sizes.map((size) => size[side])) + 12,
    );
    const columns = Math.min(across, some.length);
    const placed = some.map((input, number) => ({
      input,
      left: 6 + (number % columns) * width,
      top: 6 + Math.floor(number / columns) * height,
    }));
    const rows = Math.ceil(some.length / columns);
    await sharp({
      create: { width: columns * width, height: rows * height, channels: 3, background: '#8a8f96' },
    })
      .composite(placed)
      .png()
      .toFile(`${name}${from > 0 ? `-${from / inPicture + 1}` : ''}.png`);
  }
  rmSync(work, { recursive: true });
}
