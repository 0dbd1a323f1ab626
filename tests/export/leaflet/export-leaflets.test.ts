import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportLeaflets } from '../../../electron/export';
import { everyBlock } from '../../fixtures/every-block';
import { blockIdsFor, figuresOf, withBlockIds } from '../../../src/article';
import { suggestLeftOut } from '../../../src/leaflet';
import type { LeafletChoice } from '../../../src/leaflet';
import { lineArticle, longLeaflet, mediumLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { job, material, proofOf } from './leaflet-fixture';
import { halvesDiffer, inkIn } from './page-ink';
import { readPdf } from '../pdf-readers';

describe('the leaflet export', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'roneo-leaflet-'))));
  afterEach(() => rm(folder, { recursive: true }));

  test('writes each leaflet with the bytes of its proof, and two-up on A4', async () => {
    const out = join(folder, 'leaflet');
    const done = await exportLeaflets(material([shortLeaflet, longLeaflet]), out, job());
    expect(done).toMatchObject({
      ok: true,
      value: {
        files: [
          'guichet-de-guichen-a5.pdf',
          'guichet-de-guichen-a5-2up.pdf',
          'affamer-la-ligne-a5.pdf',
          'affamer-la-ligne-a5-2up.pdf',
        ],
      },
    });
    expect(
      Buffer.compare(await readFile(join(out, 'affamer-la-ligne-a5.pdf')), (await proofOf(longLeaflet)).pdf),
    ).toBe(0);
    const sheet = readPdf(await readFile(join(out, 'affamer-la-ligne-a5-2up.pdf')));
    expect(sheet.info).toMatch(/Pages: +2\n/);
    expect(sheet.info).toMatch(/Page size: +841\.89 x 595\.276 pts \(A4\)/);
    const bytes = await readFile(join(out, 'affamer-la-ligne-a5-2up.pdf'), 'latin1');
    expect(bytes).toContain('/Lang (fr)');
    expect(sheet.text.split('Il ne manque qu’une décision').length - 1).toBe(2);
  });

  test('writes the same leaflet on both halves of a sheet, with nothing in the outer 5 mm', async () => {
    const out = join(folder, 'leaflet');
    await exportLeaflets(material([longLeaflet]), out, job());
    const pdf = await readFile(join(out, 'affamer-la-ligne-a5-2up.pdf'));
    for (const page of [1, 2]) {
      expect(halvesDiffer(pdf, page)).toBeLessThan(0.001);
      expect(inkIn(pdf, page, (x, y) => x < 5 || y < 5 || x > 292 || y > 205)).toBe(0);
      expect(inkIn(pdf, page, (x, y) => Math.abs(x - 148.5) < 1 && y < 8)).toBeGreaterThan(0);
    }
  });

  test('writes every format asked for, and the sheets of those that are not printed page by page', async () => {
    const out = join(folder, 'leaflet');
    const leaflets: LeafletChoice = { formats: ['a4', 'a6', 'a4-fold'], template: null, ink: 'black' };
    const done = await exportLeaflets({ ...material([mediumLeaflet]), leaflets }, out, job());
    expect(done).toMatchObject({ ok: true, value: { notices: [] } });
    const written = (await readdir(out)).filter((name) => name.endsWith('.pdf')).sort();
    expect(written).toEqual(
      ['a4.pdf', 'a4-fold.pdf', 'a4-fold-imposed.pdf', 'a6.pdf', 'a6-4up.pdf']
        .map((ending) => `recours-guichets-${ending}`)
        .sort(),
    );
  });

  test('makes a poster of a text of any length, as it prints none of it', async () => {
    const out = join(folder, 'leaflet');
    const long = { ...longLeaflet, body: Array.from({ length: 6 }, () => longLeaflet.body).flat() };
    const leaflets: LeafletChoice = { formats: ['a3'], template: null, ink: 'black' };
    const done = await exportLeaflets({ ...material([long]), leaflets }, out, job());
    if (!done.ok) throw new Error(done.problem.kind);
    expect(done.value.files).toEqual(['affamer-la-ligne-a3.pdf']);
    expect(done.value.notices.map(({ kind }) => kind)).not.toContain('leaflet-larger');
  }, 240_000);

  test('does not speak of passages left out of a poster, which prints none', async () => {
    const text = withBlockIds(shortLeaflet, blockIdsFor(shortLeaflet.id));
    const leftOut = text.body.flatMap((block) => block.id ?? []).slice(0, 1);
    const leaflets: LeafletChoice = { formats: ['a4'], template: 'affiche', ink: 'black', leftOut };
    const done = await exportLeaflets({ ...material([text]), leaflets }, join(folder, 'poster'), job());
    if (!done.ok) throw new Error(done.problem.kind);
    expect(done.value.notices.map(({ kind }) => kind)).not.toContain('passages-left-out');
  });

  test('makes a text that is too long for its format in the next larger one, and says so', async () => {
    const out = join(folder, 'leaflet');
    const long = { ...longLeaflet, body: [...longLeaflet.body, ...longLeaflet.body] };
    const done = await exportLeaflets(material([long]), out, job());
    if (!done.ok) throw new Error(done.problem.kind);
    const [notice] = done.value.notices;
    expect(notice).toMatchObject({ kind: 'leaflet-larger', asked: 'a5', made: 'a4-fold' });
    if (notice?.kind !== 'leaflet-larger') throw new Error('no larger one');
    const identified = withBlockIds(long, blockIdsFor(long.id));
    expect(notice.leavingOut).toHaveLength(suggestLeftOut(identified, notice.words).length);
    expect(notice.leavingOut.length).toBeGreaterThan(0);
    expect(done.value.files).toEqual([
      'affamer-la-ligne-a4-fold.pdf',
      'affamer-la-ligne-a4-fold-imposed.pdf',
    ]);
    expect(readPdf(await readFile(join(out, 'affamer-la-ligne-a4-fold.pdf'))).info).toMatch(/Pages: +4\n/);
  }, 240_000);

  test('makes a text that no format holds as one draft, complete and marked on each page', async () => {
    const out = join(folder, 'book');
    const body = Array.from({ length: 45 }, () => longLeaflet.body).flat();
    const lastWord = [
      {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: 'Voilà le dernier mot.', marks: [] }],
      },
    ];
    const book = { ...longLeaflet, body: [...body, ...lastWord] };
    const leaflets: LeafletChoice = { formats: ['dl', 'a5'], template: null, ink: 'black', leftOut: [] };
    const done = await exportLeaflets({ ...material([book]), leaflets }, out, job());
    if (!done.ok) throw new Error(done.problem.kind);
    const told = done.value.notices.filter(({ kind }) => kind.startsWith('leaflet-'));
    expect(told).toMatchObject([
      { kind: 'leaflet-draft', asked: 'dl', made: 'a5-booklet' },
      { kind: 'leaflet-draft', asked: 'a5', made: 'a5-booklet' },
    ]);
    expect(done.value.files).toEqual(['affamer-la-ligne-a5-booklet.pdf']);
    const { info, text, source } = readPdf(await readFile(join(out, 'affamer-la-ligne-a5-booklet.pdf')));
    const pages = Number(/Pages: +(\d+)/.exec(info)?.[1]);
    expect(pages).toBeGreaterThan(64);
    expect(text).toContain('Voilà le dernier mot.');
    // Those of the booklet are marked, and those beyond.
    const count = (words: string) => source.split(`(${words}) Tj`).length - 1;
    expect([count('Draft'), count('Page too many')]).toEqual([64, pages - 64]);
  }, 240_000);

  test('keeps a text to its format by leaving out the passages that are suggested, and says how many', async () => {
    const out = join(folder, 'leaflet');
    const doubled = [...longLeaflet.body, ...longLeaflet.body];
    const long = withBlockIds({ ...longLeaflet, body: doubled }, blockIdsFor(longLeaflet.id));
    const design = { format: 'a5', template: 'tract', ink: 'black' } as const;
    const { wordsTooMany } = await proofOf(long);
    const leftOut = suggestLeftOut(long, wordsTooMany);
    expect(leftOut.length).toBeGreaterThan(0);
    const leaflets: LeafletChoice = { formats: [design.format], template: null, ink: design.ink, leftOut };
    const done = await exportLeaflets({ ...material([long]), leaflets }, out, job());
    if (!done.ok) throw new Error(done.problem.kind);
    expect(done.value.files).toEqual(['affamer-la-ligne-a5.pdf', 'affamer-la-ligne-a5-2up.pdf']);
    expect(done.value.notices).toContainEqual({
      kind: 'passages-left-out',
      article: long.headline,
      count: leftOut.length,
    });
    expect(done.value.notices.map(({ kind }) => kind)).not.toContain('leaflet-larger');
  }, 240_000);

  test.each([
    ['headline-missing', [lineArticle({})]],
    ['nothing-to-export', []],
  ])('answers %s and writes nothing', async (kind, articles) => {
    const out = join(folder, 'leaflet');
    expect(await exportLeaflets(material(articles), out, job())).toMatchObject({
      ok: false,
      problem: { kind },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('leaves a lost picture out of a leaflet, and names it', async () => {
    const out = join(folder, 'leaflet');
    const lost = {
      ...shortLeaflet,
      slug: 'sans-image',
      body: everyBlock.map((block) =>
        block.type === 'figure' ? { ...block, picture: { ...block.picture, hash: 'b'.repeat(64) } } : block,
      ),
    };
    const done = await exportLeaflets(material([lost, shortLeaflet]), out, job());
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    expect(done.value.files).toEqual([
      'sans-image-a5.pdf',
      'sans-image-a5-2up.pdf',
      'guichet-de-guichen-a5.pdf',
      'guichet-de-guichen-a5-2up.pdf',
    ]);
    const missing = done.value.notices.filter(({ kind }) => kind === 'picture-left-out');
    expect(missing).toEqual(
      figuresOf(lost).map(({ caption, alt }, at) => ({
        kind: 'picture-left-out',
        article: lost.headline,
        caption: caption || alt,
        place: at + 1,
      })),
    );
    expect(missing).not.toEqual([]);
  });

  test('prints an embargo that still holds, and that the page is not there yet', async () => {
    const embargo = { local: '2026-12-03T06:00', zone: 'Europe/Paris' };
    const held = { ...shortLeaflet, embargo };
    const out = join(folder, 'leaflet');
    const exportAt = async (now: string) => {
      const done = await exportLeaflets(material([held]), out, { ...job(), now: Date.parse(now) });
      if (!done.ok) throw new Error(JSON.stringify(done.problem));
      const { text } = readPdf(await readFile(join(out, 'guichet-de-guichen-a5.pdf')));
      return { text: text.replaceAll(/\s+/g, ' '), notices: done.value.notices };
    };
    const before = await exportAt('2026-12-03T04:59:59Z');
    expect(before.text).toContain('SOUS EMBARGO JUSQU’AU jeudi 3 décembre 2026, 6 h 00 (heure de Paris)');
    expect(before.text).toContain('En ligne dès le 3 décembre 2026 :');
    expect(before.notices).toContainEqual({ kind: 'leaflet-ahead', article: held.headline, until: embargo });
    const after = await exportAt('2026-12-03T05:00:00Z');
    expect(after.text).not.toMatch(/embargo|dès le/i);
    expect(after.text).toContain('Lire en ligne :');
    expect(after.notices.map(({ kind }) => kind)).not.toContain('leaflet-ahead');
  }, 30_000);
});
