import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portOf } from '../../../electron/process';
import type { StartProcess } from '../../../electron/process';
import { drop, keepArticle, newFolder, openDesk, pictureOf, valueOf } from '../desk';
import { buildProcesses } from '../../process/built-processes';

let start: StartProcess;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ start, remove } = await buildProcesses('import-process'));
}, 120_000);
afterAll(() => remove());

const openWithProcess = () => openDesk((tools) => ({ ...tools, startProcess: start }));

/** A drawing of 58 kB that takes minutes: each filter is drawn over all of its 16 million pixels. */
const endlessDrawing = (() => {
  const filter =
    '<feTurbulence baseFrequency="0.9" numOctaves="10"/><feMorphology operator="dilate" radius="90"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="4000"><filter id="f" x="0" y="0" width="1" height="1">${filter.repeat(400)}</filter><rect width="4000" height="4000" filter="url(#f)"/></svg>`;
})();

/** A line of five megabytes of marks that never close. */
const hugeLine = `# Titre\n\n${'*a **b '.repeat(700_000)}`;

describe('files that were made to do harm', { timeout: 180_000 }, () => {
  it('are refused one by one, the others come in, and an article is kept while one of them is read', async () => {
    const desk = await openWithProcess();
    const ended: string[] = [];
    const reading = drop(desk, {
      'a.md': '# Avant\n\nMots.',
      'b.md': hugeLine,
      'c.md': '# Après\n\nMots.',
    }).finally(() => ended.push('import'));
    await keepArticle(desk, { headline: 'Gardé' });
    ended.push('save');
    const report = await reading;
    expect(ended).toEqual(['save', 'import']);
    expect(report.imported.map(({ headline }) => headline)).toEqual(['Avant', 'Après']);
    expect(report.refused).toMatchObject([
      { name: 'b.md', problem: { kind: 'file-unreadable', path: 'b.md' } },
    ]);
    expect(report.refused[0]?.problem).toHaveProperty(
      'why',
      expect.stringMatching(/^it takes too (long|much memory)$/),
    );
  });

  it('cost a text its picture and nothing else, when it is the picture that never ends', async () => {
    const desk = await openWithProcess();
    const report = await drop(desk, {
      'a.md': '# Titre\n\n![Un plan](plan.svg)\n\n![La place](place.jpg)\n',
      'plan.svg': endlessDrawing,
      'place.jpg': await pictureOf('red'),
    });
    expect(report.imported).toMatchObject([
      { conversion: { kept: { pictures: 1 }, missing: [{ address: 'plan.svg', why: 'it takes too long' }] } },
    ]);
  });

  it('are given up within a second of cancelling, and counted as not reached', async () => {
    const desk = await openWithProcess();
    const running = drop(desk, {
      'a.md': '# Avant\n\nMots.',
      'b.md': hugeLine,
      'c.md': '# Après\n\nMots.',
    });
    await expect.poll(() => desk.archive.articles.slugTaken('avant', ''), { timeout: 20_000 }).toBe(true);
    await desk.handlers['import:cancel'](null);
    const late = new Promise((resolve) => setTimeout(resolve, 1000, 'after more than a second'));
    expect(await Promise.race([running, late])).toMatchObject({
      imported: [{ headline: 'Avant' }],
      refused: [],
      remaining: 2,
    });
  });

  it('are refused when they are dropped as a picture, without ending the desk', async () => {
    const desk = await openWithProcess();
    const kept = await desk.handlers['picture:keep']({
      name: 'plan.svg',
      bytes: Buffer.from(endlessDrawing),
    });
    expect(kept).toMatchObject({
      ok: false,
      problem: { kind: 'picture-unreadable', why: 'it takes too long' },
    });
    const next = await desk.handlers['picture:keep']({ name: 'p.jpg', bytes: await pictureOf('blue') });
    expect(valueOf(next).picture).toMatchObject({ type: 'image/jpeg', width: 60, height: 40 });
  });
});

describe('a process that reads files', { timeout: 60_000 }, () => {
  it('reads the texts of a WordPress export one after the other', async () => {
    const desk = await openWithProcess();
    const item = (n: number) =>
      `<item><title>Titre ${n}</title><wp:post_id>${n}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[<p>Mots ${n}.</p>]]></content:encoded></item>`;
    const xml = `<?xml version="1.0"?><rss xmlns:content="c" xmlns:wp="http://wordpress.org/export/1.2/"><channel>${[1, 2, 3].map(item).join('')}</channel></rss>`;
    const report = await drop(desk, { 'export.xml': xml });
    expect(report.imported.map(({ headline }) => headline)).toEqual(['Titre 1', 'Titre 2', 'Titre 3']);
  });

  it('reads a text while the one before it is kept', async () => {
    const events: string[] = [];
    const told: StartProcess = (name) => {
      const port = start(name);
      const post = (message: unknown) => {
        const { name: task, given } = message as { name?: string; given: [{ name: string }] };
        if (task === 'article') events.push(`read ${given[0].name}`);
        port.post(message);
      };
      return { ...port, post };
    };
    const desk = await openDesk((tools) => {
      const create: typeof tools.archive.articles.create = (article, ...rest) => {
        events.push(`keep ${article.headline}`);
        return tools.archive.articles.create(article, ...rest);
      };
      return {
        ...tools,
        archive: { ...tools.archive, articles: { ...tools.archive.articles, create } },
        startProcess: told,
      };
    });
    await drop(desk, { 'a.md': '# A\n\nMot.', 'b.md': '# B\n\nMot.' });
    expect(events).toEqual(['read a.md', 'read b.md', 'keep A', 'keep B']);
  });

  it('reads what was copied, with its pictures', async () => {
    const desk = await openWithProcess();
    const data = Buffer.from(await pictureOf('green')).toString('base64');
    const html = `<p>Un mot.</p><p><img src="data:image/jpeg;base64,${data}"></p>`;
    const pasted = valueOf(await desk.handlers['article:paste']({ html, rtf: '', language: 'fr' }));
    expect(pasted.blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure']);
  });

  it('that dies refuses what it read and is replaced', async () => {
    const folder = await newFolder();
    const file = join(folder, 'mortal.mjs');
    await writeFile(
      file,
      `process.on('message', ({ task, given: [file] }) => {
        if (file.name === 'a.md') process.abort();
        process.send({ kind: 'fault', task, stack: 'our own' });
      });`,
    );
    const startMortal = () =>
      portOf(fork(file, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] }));
    const desk = await openDesk((tools) => ({ ...tools, startProcess: startMortal }));
    const report = await drop(desk, { 'a.md': '# A', 'b.md': '# B' });
    const refused = { kind: 'file-unreadable', why: 'it makes the reader fail' };
    expect(report.refused).toMatchObject([
      { name: 'a.md', problem: refused },
      { name: 'b.md', problem: refused },
    ]);
  });
});
