import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { proofLeaflet } from '../../../electron/export';
import { readArticle } from '../../../electron/import';
import type { Article } from '../../../src/article';
import { designFor, largerFormats, usualLeaflets } from '../../../src/leaflet';
import { lineArticle, lineMasthead, longLeaflet } from '../../fixtures/leaflet-articles';
import { exported, paragraphOf, readPicture, typeset } from './leaflet-fixture';
import { readPdf, readWords } from '../pdf-readers';
import { inkIn } from './page-ink';
import { readThirdCopy } from './third-copy';

const choice = { ...usualLeaflets, formats: ['a7-zine'] } as const;

async function proofOf(article: Article) {
  const order = { article, masthead: lineMasthead, readPicture, typeset, cache: null };
  const proof = await proofLeaflet(order, designFor(choice, 'a7-zine'), { now: 0 });
  if (!proof.ok) throw new Error(JSON.stringify(proof.problem));
  const pages = Array.from({ length: proof.value.pages }, (_, at) =>
    readWords(proof.value.pdf)
      .filter(({ page }) => page === at + 1)
      .map(({ text }) => text)
      .join(' '),
  );
  return { ...proof.value, texts: pages };
}

async function sample(): Promise<Article> {
  const bytes = await readFile('resources/templates/leaflet/zine/sample.fr.md');
  const { date, id } = lineArticle({});
  const seed = { id, date, language: 'fr', zone: date.zone };
  const read = await readArticle({ name: 'sample.md', bytes }, seed, () => Promise.reject(new Error()));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.article;
}

describe('a mini-zine', () => {
  it('of a text in which nothing is written yet has its pages all the same', async () => {
    expect((await proofOf(lineArticle({ headline: '', standfirst: '', body: [] }))).pages).toBe(8);
  });

  it('has eight pages: a cover, a part on each page in large letters, and the call with its code', async () => {
    const { texts, bodySize, wordsTooMany, notices } = await proofOf(await sample());
    expect([texts.length, wordsTooMany]).toEqual([8, 0]);
    expect(notices).toEqual([]);
    expect(texts[0]).toContain('Six raisons');
    for (const [page, words] of [
      /Ils apprennent/,
      /coûte peu/,
      /soigne/,
      /réunit/,
      /se répare/,
      /est à nous/,
    ].entries())
      expect(texts[page + 1]).toMatch(words);
    expect(texts[7]).toContain('Rejoignez le collectif');
    expect(bodySize).toBeGreaterThan(13);
  }, 120_000);

  it('turns no page within a sentence where the text has fewer paragraphs than pages', async () => {
    const words =
      'La commune vend le parc à un promoteur. Nous étions deux cents à dire non en mars. Le maire a signé le lendemain matin. Il reste trente jours pour un recours.';
    const { texts } = await proofOf(
      lineArticle({ headline: 'Le parc reste à nous', body: [paragraphOf(words)] }),
    );
    const inside = texts.slice(1, -1).filter((text) => /\p{L}/u.test(text));
    expect(inside.length).toBeGreaterThan(2);
    for (const text of inside) expect(text).toMatch(/\.( \d)?$|^Le parc reste à nous$/);
  }, 120_000);

  it('leaves no page blank of some fifty words: pages that they do not reach show quotation, appointment and headline', async () => {
    const words =
      'La commune vend le parc à un promoteur. Nous étions deux cents à dire non en mars. Le maire a signé le lendemain matin, sans un mot au conseil. Il reste trente jours pour un recours : venez avec vos voisins.';
    const few = { headline: 'Le parc reste à nous', standfirst: '', body: [paragraphOf(words)] };
    const { texts, pdf, notices } = await proofOf(lineArticle(few));
    expect(notices).toEqual([]);
    const inked = texts.map((_, at) => inkIn(pdf, at + 1, () => true));
    expect(Math.min(...inked)).toBeGreaterThan(500);
    expect(texts[6]).toMatch(/Le parc reste/);
    // Pages that repeat something are given to no screen reader.
    expect(readPdf(pdf).structure.match(/"Le parc"/g)).toHaveLength(1);
  }, 120_000);

  it('says that a few words are too short for its pages, and which sheet holds them', async () => {
    const { notices } = await proofOf(
      lineArticle({ headline: 'Non !', standfirst: '', body: [paragraphOf('Le parc est à nous.')] }),
    );
    expect(notices).toEqual([
      expect.objectContaining({ kind: 'leaflet-thin', made: 'a7-zine', suited: 'a6' }),
    ]);
  }, 120_000);

  it('is refused for a text that is too long, by a sentence that says what holds it', async () => {
    expect(largerFormats(choice, 'a7-zine')[0]).toBe('a6-zine');
    const { notices } = await exported(longLeaflet, lineMasthead, choice);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'leaflet-larger', asked: 'a7-zine' }));
  }, 120_000);

  it('is read on its third copy', async () => {
    const { pdf } = await proofOf(await sample());
    const { words, lost } = await readThirdCopy(pdf, { pages: [1, 2, 3, 4, 5, 6, 7, 8], language: 'fr' });
    expect(lost.length / words).toBeLessThanOrEqual(0.01);
    expect(readPdf(pdf).info).toMatch(/Tagged: +yes/);
  }, 240_000);
});
