import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { proofLeaflet } from '../../../electron/export';
import { readArticle } from '../../../electron/import';
import type { Article } from '../../../src/article';
import { designFor, largerFormats, usualLeaflets } from '../../../src/leaflet';
import type { LeafletChoice } from '../../../src/leaflet';
import { lineArticle, lineMasthead } from '../../fixtures/leaflet-articles';
import { readPdf, readWords } from '../pdf-readers';
import { paragraphOf, readPicture, typeset } from './leaflet-fixture';
import { readThirdCopy } from './third-copy';

const arabic: Article = lineArticle({
  id: '00000000-0000-4000-8000-00000000000a',
  language: 'ar',
  headline: 'هل سيأكل أطفالنا هنا في الخريف؟',
  body: [paragraphOf('تعدّ ست طبّاخات كل يوم أربعمئة وعشر وجبات في مدرسة الدبّاغة.')],
});

/** The sample of the classic template, which is a translation of the one in any other language. */
async function sampleIn(language: string): Promise<Article> {
  const { date } = lineArticle({});
  const markdown = await readFile(`resources/templates/leaflet/tract/sample.${language}.md`, 'utf8');
  const read = await readArticle(
    { name: `${language}.md`, bytes: new TextEncoder().encode(markdown) },
    {
      id: `00000000-0000-4000-8000-0000000000${language === 'fr' ? '01' : '02'}`,
      date,
      language,
      zone: date.zone,
    },
    () => Promise.reject(new Error('no picture')),
  );
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.article;
}

const textOn = (pdf: Uint8Array, page: number) =>
  readWords(pdf)
    .filter((word) => word.page === page)
    .map(({ text }) => text)
    .join(' ');

async function proofWith(article: Article, back: Article | null, change: Partial<LeafletChoice> = {}) {
  const choice = { ...usualLeaflets, verso: back?.language ?? 'en', ...change };
  const side = back && { article: back, masthead: lineMasthead };
  const order = {
    article,
    masthead: lineMasthead,
    readPicture,
    typeset,
    cache: null,
    translationIn: () => side,
  };
  const proof = await proofLeaflet(order, designFor(choice, choice.formats[0] ?? 'a5'), { now: 0 });
  if (!proof.ok) throw new Error(JSON.stringify(proof.problem));
  return proof.value;
}

describe('a leaflet with a language a side', () => {
  it('has each text on its side, with head and call in its language, and says both languages to a screen reader', async () => {
    const [french, english] = [await sampleIn('fr'), await sampleIn('en')];
    const { pdf, pages, wordsTooMany } = await proofWith(french, english);
    expect([pages, wordsTooMany]).toEqual([2, 0]);
    const [front, back] = [1, 2].map((page) => textOn(pdf, page));
    expect(front).toMatch(/Nos enfants mangeront-ils.*Lire en ligne/);
    expect(back).toMatch(/Will our children still eat.*Read online/);
    const { structure, source, info } = readPdf(pdf);
    expect(info).toMatch(/Tagged: +yes/);
    expect(structure.match(/^Document/gm)).toHaveLength(1);
    expect(structure).toMatch(/^ {2}Part[\s\S]*Will our children/m);
    expect(source).toMatch(/\/Lang \(en-GB\)\s+\/P \d+ 0 R\s+\/S \/Part/);
    // Each place of the tags is of one side alone.
    const places = [...source.matchAll(/\/StructParents? (\d+)/g)].map(([, number]) => number);
    expect(new Set(places).size).toBe(places.length);
    expect((await proofWith(french, english)).pdf).toEqual(pdf);
  }, 120_000);

  it('is read on its third copy, each side in its language', async () => {
    const { pdf } = await proofWith(await sampleIn('fr'), await sampleIn('en'));
    const read = await Promise.all(
      (['fr', 'en'] as const).map((language, at) => readThirdCopy(pdf, { pages: [at + 1], language })),
    );
    for (const { words, lost } of read) expect(lost.length / words).toBeLessThanOrEqual(0.01);
  }, 120_000);

  it('has Arabic on its back, from right to left, in its own face', async () => {
    const { pdf } = await proofWith(await sampleIn('fr'), arabic);
    expect(readPdf(pdf).faces.map(({ name }) => name)).toContain('Vazirmatn-Regular');
    // Poppler gives the letters of these scripts in the order in which they stand, from the left.
    expect(textOn(pdf, 2)).toContain([...'أطفالنا'].toReversed().join(''));
  }, 120_000);

  it('says what is missing: the translation, or a back', async () => {
    const french = await sampleIn('fr');
    const alone = await proofWith(french, null);
    expect(alone.notices).toEqual([{ kind: 'verso-missing', article: french.headline, language: 'en' }]);
    expect(textOn(alone.pdf, 1)).toContain('Les Casseroles');
    const folded = await proofWith(french, await sampleIn('en'), { formats: ['a4-fold'] });
    expect(readPdf(folded.pdf).text).not.toContain('Will our children');
  }, 120_000);

  it('grows to a larger sheet that stays one', () => {
    expect(largerFormats({ template: null, verso: 'en' }, 'a6')).toEqual(['a5', 'a4']);
    expect(largerFormats({ template: null, verso: 'en' }, 'half-letter')).toEqual(['letter']);
  });
});
