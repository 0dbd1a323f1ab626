import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive';
import { defaultHouseStyle, searchableText } from '../../../src/article';
import { keepYearsOfTexts } from '../../fixtures/years-of-texts';
import { aFolder, all, found, value } from '../fixtures';
import { integrityOf } from '../integrity';

const built = resolve(`.runtime/test-killed-replacing-${process.pid}`);

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: built,
      rollupOptions: {
        input: resolve('electron/archive/index.ts'),
        output: { entryFileNames: 'archive.js' },
      },
    },
  });
  writeFileSync(join(built, 'replace.js'), program);
}, 120_000);
afterAll(() => rm(built, { recursive: true, force: true }));

/** Replaces a name in all texts, ten at a time, as the desk does. */
const program = `
  import { openArchive } from './archive.js';
  const archive = openArchive(process.argv[2], { create: false }).value;
  const query = { sought: 'collectif', matchCase: false, matchAccents: false, wholeWord: true, expression: false };
  const order = { query, by: 'regroupement', keepCase: true, among: { kind: 'all' }, house: ${JSON.stringify(defaultHouseStyle)} };
  const texts = [];
  await archive.replacing.look(order, (found) => texts.push(...found.texts), new AbortController().signal);
  for (let at = 0; at < texts.length; at += 10) {
    archive.replacing.replace(texts.slice(at, at + 10), Date.now());
    process.stdout.write('.');
  }
  archive.close();`;

/** Runs the program and kills it some milliseconds after it wrote so many tens of texts. */
function killedAfter(folder: string, tens: number, milliseconds: number): Promise<unknown> {
  const child = spawn(process.execPath, [join(built, 'replace.js'), folder]);
  let written = 0;
  child.stdout.on('data', (dots: Buffer) => {
    written += dots.length;
    if (written >= tens) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  return new Promise((ended) => child.on('exit', (_code, signal) => ended(signal)));
}

it('a kill during the replacement leaves every text whole, old or new, and found by its words', async () => {
  const folder = join(aFolder(), 'archive');
  const many = 200;
  const made = await keepYearsOfTexts(folder, many);
  const before = new Map(
    value(made.library.list({ ...all, limit: 500 })).rows.map(({ id }) => [
      id,
      value(made.articles.open(id)).article,
    ]),
  );
  made.close();
  const stages: number[] = [];
  for (const milliseconds of [0, 4, 9, 17]) {
    expect(await killedAfter(folder, 2, milliseconds)).toBe('SIGKILL');
    const archive = value(openArchive(folder, { create: false }));
    expect(integrityOf(archive)).toBe('ok');
    const now = [...before].map(([id, old]) => ({ old, text: value(archive.articles.open(id)).article }));
    const replaced = now.filter(({ old, text }) => JSON.stringify(old) !== JSON.stringify(text));
    for (const { old, text } of replaced) {
      expect(searchableText(text)).toBe(searchableText(old).replaceAll('collectif', 'regroupement'));
      expect(value(archive.revisions.list(text.id))).toHaveLength(2);
    }
    const holding = (word: string) => now.filter(({ text }) => searchableText(text).includes(word)).length;
    for (const word of ['regroupement', 'collectif'])
      expect(value(archive.library.list({ ...all, words: word, sort: 'date' })).total, word).toBe(
        holding(word),
      );
    expect(found(archive, 'regroupement').length).toBeLessThanOrEqual(replaced.length);
    stages.push(replaced.length);
    archive.close();
  }
  expect(stages).toEqual([...stages].sort((one, other) => one - other));
  expect(stages.at(-1)).toBeGreaterThan(0);
  expect(stages[0]).toBeLessThan(many);
}, 120_000);
