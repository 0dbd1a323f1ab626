import { describe, expect, it } from 'vitest';
import { proofLeaflet } from '../../../electron/export';
import type { Article } from '../../../src/article';
import type { LeafletDesign } from '../../../src/leaflet';
import { lineArticle, lineMasthead, readBody } from '../../fixtures/leaflet-articles';
import { readPdf, readWords } from '../pdf-readers';
import { readPicture, typeset } from './leaflet-fixture';

const a5: LeafletDesign = { format: 'a5', template: 'tract', ink: 'black' };
const booklet: LeafletDesign = { format: 'a5-booklet', template: 'brochure', ink: 'black' };

const linkTo = (href: string): Article['body'][number] => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Voir ', marks: [] },
    { type: 'text', text: 'nos demandes', marks: [{ type: 'link', href }] },
    { type: 'text', text: ' plus bas.', marks: [] },
  ],
});

const demands: Article['body'] = [
  { type: 'crosshead', level: 1, content: [{ type: 'text', text: 'Ce que nous demandons', marks: [] }] },
  ...readBody('Un train par heure, matin et soir.'),
];

async function proven(body: Article['body'], design = a5) {
  const order = { article: lineArticle({ headline: 'La ligne', body }), masthead: lineMasthead };
  const made = await proofLeaflet({ ...order, readPicture, typeset, cache: null }, design, { now: 0 });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const { source, text } = readPdf(made.value.pdf);
  return { ...made.value, text, isLinked: /\/Subtype \/Link\b/.test(source), source };
}

describe('a link to a part of the text', () => {
  it.each([a5, booklet])('leads to its crosshead: $format', async (design) => {
    const { source, text, pdf } = await proven([linkTo('#ce-que-nous-demandons'), ...demands], design);
    const link = /<<[^<>]*\/Subtype \/Link\b[^<>]*>>/.exec(source)?.[0];
    expect(link).toContain('/Dest (part-ce-que-nous-demandons)');
    const page = readWords(pdf).findLast((word) => word.text === 'demandons')?.page;
    expect(page).toBeGreaterThan(design === a5 ? 0 : 2); // A booklet's text begins behind its cover and contents.
    expect(link).toContain(`/Contents (Chapitre, page ${page})`);
    expect(source).toMatch(/\/Names \[\s+\(part-ce-que-nous-demandons\)/);
    expect(text).toContain('Voir nos demandes plus bas.');
  });

  it('is plain words where the text has no such crosshead', async () => {
    const { isLinked, text } = await proven([linkTo('#autre'), ...demands]);
    expect(isLinked).toBe(false);
    expect(text).toContain('Voir nos demandes plus bas.');
  });

  it('lets the words too many of a long text be counted, without its crosshead', async () => {
    const long = Array.from({ length: 800 }, () => 'mesure').join(' ');
    const body = [linkTo('#ce-que-nous-demandons'), ...readBody(long), ...demands];
    const { wordsTooMany } = await proven(body, { ...a5, format: 'a6' });
    expect(wordsTooMany).toBeGreaterThan(0);
  });
});
