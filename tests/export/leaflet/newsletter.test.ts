import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportLeaflets } from '../../../electron/export';
import type { Article, Block } from '../../../src/article';
import { usualLeaflets } from '../../../src/leaflet';
import { renderNewsletter } from '../../../src/render';
import { lineArticle, lineMasthead, longLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readPdf, readWords } from '../pdf-readers';
import { job, material, paragraphOf } from './leaflet-fixture';
import { collisionFaults } from './proof/page-checks';
import { readMarkdown } from './proof/corpus';
import { kindCombinations, readKindText } from './proof/kinds';
import { prove } from './proof/prove';
import { readThirdCopy } from './third-copy';

const newsletter = { ...usualLeaflets, formats: ['a4-fold'], template: 'bulletin' } as const;
const crosshead: Block = {
  type: 'crosshead',
  level: 1,
  content: [{ type: 'text', text: 'What we ask', marks: [] }],
};
const first: Article = {
  ...longLeaflet,
  id: '00000000-0000-4000-8000-000000000001',
  byline: 'Maud Kerbrat',
};
const second: Article = {
  ...shortLeaflet,
  id: '00000000-0000-4000-8000-000000000002',
  slug: 'guichet',
  headline: 'Le guichet ouvre samedi',
};
const english: Article = lineArticle({
  id: '00000000-0000-4000-8000-000000000003',
  slug: 'line',
  language: 'en-GB',
  headline: 'A word from our neighbours',
  body: [paragraphOf('The committee of the coast line sends its greetings.'), crosshead],
});

async function made(articles: Article[], change: object = {}, others: object = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-newsletter-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const order = { ...material(articles), leaflets: { ...newsletter, ...change }, ...others };
  const done = await exportLeaflets(order, join(folder, 'out'), job());
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  const files = (await readdir(join(folder, 'out'))).filter((file) => file.endsWith('.pdf')).sort();
  const pdf = await readFile(
    join(folder, 'out', files.find((file) => /-(fold|a4|booklet)\.pdf$/.test(file)) ?? ''),
  );
  return { ...done.value, files, pdf };
}

describe('a newsletter', () => {
  it.each([
    ['three', ['petition', 'etude', 'quarante-et-un-kilometres']],
    ['four', ['petition', 'etude', 'quarante-et-un-kilometres', 'tract']],
  ])(
    'is a booklet of %s texts with pictures, tables and notes, though columns leave white where a page turns',
    async (_, names) => {
      const texts = await Promise.all(
        names.map(async (name) => readMarkdown(name, await readFile(`resources/sample/${name}.md`, 'utf8'))),
      );
      const articles = texts.map(({ article }, at) => ({ ...article, id: `${first.id.slice(0, -1)}${at}` }));
      const readPicture = async (hash: string) =>
        (await Promise.all(texts.map((text) => text.readPicture(hash)))).find((bytes) => bytes) ?? null;
      const { pdf, notices } = await made(articles, { formats: ['a5-booklet'] }, { readPicture });
      const kinds = notices.map(({ kind }) => kind);
      expect(kinds).not.toContain('leaflet-draft');
      expect(kinds).not.toContain('letters-astray');
      expect(readPdf(pdf).info).toMatch(/Pages: +[678]\n/);
    },
    120_000,
  );

  it('has its lead picture in a column where a picture across the page would leave the last page half empty', async () => {
    const italian = kindCombinations().find(({ text }) => text.startsWith('newsletter.it.'));
    if (!italian) throw new Error('no Italian newsletter');
    const { faults } = await prove(italian, { read: readKindText, forShop: false });
    expect(faults).toEqual({});
  }, 240_000);

  it('is one leaflet of all texts in their order, each with its words, under the name of the group', async () => {
    const { files, pdf, compared, notices } = await made([first, second, english]);
    expect(files).toEqual(
      [
        expect.stringMatching(/-bulletin-a4-fold-imposed\.pdf$/),
        expect.stringMatching(/-bulletin-a4-fold\.pdf$/),
      ].sort(),
    );
    expect(compared).toBe(3);
    expect(notices.map(({ kind }) => kind)).not.toContain('words-missing');
    const { structure, info } = readPdf(pdf);
    expect(info).toMatch(/Title: +Collectif pour la ligne de la Vilaine/);
    const headlines = [...structure.matchAll(/^ *H1 "([^"]*)"/gm)].map(([, words]) => words);
    expect(headlines).toHaveLength(3);
  }, 120_000);

  it('lists its texts with their pages, and opens the front page of the site by its code', async () => {
    const { pdf } = await made([first, second, english]);
    const words = readWords(pdf);
    const on = (page: number) =>
      words
        .filter((word) => word.page === page)
        .map(({ text }) => text)
        .join(' ');
    expect(on(1)).toMatch(/Sommaire|SOMMAIRE/);
    const page = [1, 2, 3, 4].find((each) => on(each).includes('The committee of the coast'));
    expect(on(1)).toMatch(new RegExp(`A word from our neighbours 1 \\d ${page}`));
    const { foot } = renderNewsletter([first, second], lineMasthead);
    expect(foot.page?.address).toBe('ligne-vilaine.exemple.org');
  }, 120_000);

  it('says its own name and number in its head, with the month, and the group beside them', async () => {
    const { pdf } = await made([first, second], { issue: { name: 'Le Rail', number: 12 } });
    const head = readWords(pdf).filter(({ page }) => page === 1);
    const said = head.map(({ text }) => text).join(' ');
    expect(said).toMatch(/^Le Rail Collectif pour la ligne de la Vilaine · Nº\s12, \p{L}+ \d{4}/u);
    expect(readPdf(pdf).info).toMatch(/Title: +Le Rail – .*Nº\s12/u);
  }, 120_000);

  it.each(['a4-fold', 'a4'] as const)(
    'keeps what hangs below the letters of its name off the line under it on %s',
    async (format) => {
      const issue = { name: 'Le voyage', number: 12 };
      const { pdf } = await made([first, second], { formats: [format], issue });
      expect(collisionFaults(pdf)).toEqual([]);
    },
    120_000,
  );

  it('is made on a smaller sheet where pages would stay blank, and says so', async () => {
    const short = { ...second, body: [paragraphOf('Le guichet ouvre samedi à neuf heures.')] };
    const { documents, notices } = await made([{ ...short, id: first.id }, short], {
      formats: ['a5-booklet'],
    });
    expect(new Set(documents.map(({ format }) => format))).toEqual(new Set(['a4']));
    expect(notices).toContainEqual(
      expect.objectContaining({ kind: 'leaflet-smaller', asked: 'a5-booklet', made: 'a4' }),
    );
  }, 120_000);

  it('says the language of each text, and gives what their links lead to names of their own', () => {
    const { body } = renderNewsletter([first, english, { ...english, id: second.id }], lineMasthead);
    const heads = body.filter(({ kind }) => kind === 'story');
    expect(heads.map(({ language }) => language)).toEqual(['en', 'en']);
    const names = body.flatMap((block) => (block.kind === 'crosshead' && block.name ? [block.name] : []));
    expect(new Set(names).size).toBe(names.length);
  });

  it('signs a text in its last line, so that no column begins with a name', () => {
    const { body, byline } = renderNewsletter([first, second], lineMasthead);
    const end = body[body.findIndex(({ kind }) => kind === 'endNotes') - 1];
    expect(byline).toBe('');
    expect(JSON.stringify(end)).toContain('Maud Kerbrat');
  });

  it('has the notes of each text at its end, numbered anew, each called by a link', async () => {
    const { body } = renderNewsletter([first, { ...first, id: second.id }], lineMasthead);
    const ends = body.flatMap((block) => (block.kind === 'endNotes' ? [block.notes] : []));
    expect(ends.map((notes) => notes.map(({ number }) => number))).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(JSON.stringify(body)).not.toContain('"kind":"note"');
    const { pdf } = await made([first, { ...second, id: second.id }]);
    const words = readWords(pdf).map(({ text }) => text);
    expect(words.join(' ')).toContain('page 87.');
  });

  it('is read on its third copy', async () => {
    const { pdf } = await made([first, second]);
    const last = Math.max(...readWords(pdf).map(({ page }) => page));
    const pages = Array.from({ length: last }, (_, at) => at + 1);
    const { words, lost } = await readThirdCopy(pdf, { pages, language: 'fr' });
    expect(lost.length / words).toBeLessThanOrEqual(0.01);
  }, 240_000);
});
