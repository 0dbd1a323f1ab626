// Runs more than 200 files that were made to do harm through import, export and paste: node scripts/hostile.mjs [WORD…], where
// a word chooses the files whose name has it. Each must end within 10 seconds and 1 GB (within 15 an export, which reads and then
// typesets, and a file of thousands of texts), say in one line what is wrong, leave nothing outside of its folder, and let nothing
// of the machine or of a script through. Exits 1 when one does not.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { disagreements } from './hostile/disagreements.mjs';
import { documents, exports, pictures } from './hostile/documents.mjs';
import { drawings } from './hostile/drawings.mjs';
import { faultsOf, lay } from './hostile/folder.mjs';
import { measure } from './hostile/measure.mjs';
import { outputs } from './hostile/outputs.mjs';
import { packedTexts } from './hostile/packed.mjs';
import { openPaste } from './hostile/paste.mjs';
import { openTemplates, templates } from './hostile/templates.mjs';
import { encodings, markdownTexts, pages } from './hostile/texts.mjs';
import { setUp } from './setup.mjs';
import { exitWith } from './setup/progress.mjs';
import { inRoot } from './setup/root.mjs';

const limits = { seconds: 10, longSeconds: 15, megabytes: 1000 };
const program = inRoot('out/main/cli.js');

await setUp('archive').catch(exitWith);
const words = process.argv.slice(2);
const cases = [
  ...[...markdownTexts(), ...pages(), ...encodings(), ...documents(), ...packedTexts()].map(
    ([name, bytes]) => ({
      name,
      files: [[name, bytes]],
    }),
  ),
  ...exports().map(([name, bytes]) => ({ name, files: [[name, bytes]], isExport: true })),
  ...outputs(),
  ...[...pictures(), ...drawings()].map(([name, bytes]) => ({
    name,
    text: 'texte.md',
    files: [
      [name, bytes],
      ['texte.md', `# Réunion publique\n\nMots.\n\n![La place](${name})\n`],
    ],
  })),
  ...disagreements(),
].filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

const chosenTemplates = templates().filter(
  ([name]) => words.length === 0 || words.some((word) => `template ${name}`.includes(word)),
);

const results = [];
await setTemplates();
const paste = await openPaste();
const waiting = [...cases];
await Promise.all(Array.from({ length: 2 }, worker));
await paste.close();
report();

/** One after the other, as each is measured by the processes that run meanwhile. */
async function setTemplates() {
  const typesetter = await openTemplates();
  for (const [name, files] of chosenTemplates) {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-hostile-'));
    fs.mkdirSync(path.join(home, 'own'));
    const run = await typesetter.read(files);
    add(name, 'template', run, home, () => run.faults);
    fs.rmSync(home, { recursive: true, force: true });
  }
  await typesetter.close();
}

async function worker() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-hostile-'));
    try {
      await runCase(next, home);
    } finally {
      fs.rmSync(home, { recursive: true, force: true });
    }
  }
}

/**
 * @param {{ name: string, files: unknown[], text?: string, isExport?: boolean, before?: Function, after?: Function }} given
 * @param {string} home
 */
async function runCase({ name, files, text = name, isExport = false, before, after }, home) {
  const folder = lay(home, files);
  before?.(home);
  const operand = `./${text}`;
  const run = (args) =>
    measure(() =>
      spawn(process.execPath, [program, ...args], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          HOME: path.join(home, 'own'),
          XDG_CONFIG_HOME: '',
          XDG_CACHE_HOME: '',
          RONEO_CACHE: '',
        },
      }),
    );
  add(
    name,
    isExport ? 'texts' : 'import',
    await run(['import', operand, '--archive', '../own/archive']),
    home,
  );
  if (!isExport) add(name, 'export', await run(['export', operand, '--out', '../own/out']), home, after);
  if (/\.(md|html|txt|xml)$/.test(text)) add(name, 'paste', await paste.read(files.at(-1)[1]), home);
}

function add(name, road, run, home, after) {
  const faults = [...faultsOf(run, home), ...(after?.(home) ?? [])];
  const seconds = Math.min(run.seconds, run.processorSeconds); // By the clock, or less where the machine does other work.
  const allowed = road === 'export' || road === 'texts' ? limits.longSeconds : limits.seconds;
  if (seconds > allowed) faults.push(`more than ${allowed} s`);
  if (run.megabytes > limits.megabytes) faults.push(`more than ${limits.megabytes} MB`);
  const result = { name, road, seconds, megabytes: run.megabytes, ending: run.ending, faults };
  results.push(result);
  console.log(line(result));
}

function line({ name, road, seconds, megabytes, ending, faults }) {
  const shown = JSON.stringify(name).slice(1, -1);
  const numbers = `${seconds.toFixed(1).padStart(5)} s ${String(Math.round(megabytes)).padStart(5)} MB`;
  return `${faults.length > 0 ? '✗' : '✓'} ${road} ${numbers}  ${shown.padEnd(38)} ${faults.join('; ') || ending}`;
}

function report() {
  const bad = results.filter(({ faults }) => faults.length > 0);
  const most = (key) => Math.max(...results.map((result) => result[key]));
  for (const each of bad) console.log(line(each));
  console.log(
    `\n${cases.length + chosenTemplates.length} files, ${results.length} runs, at most ${most('seconds').toFixed(1)} s and ${Math.round(most('megabytes'))} MB; ${bad.length} did harm or took too much.`,
  );
  process.exitCode = bad.length > 0 || results.length === 0 ? 1 : 0;
}
