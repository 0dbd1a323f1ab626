import { describe, expect } from 'vitest';
import type { LeafletReport } from '../../../electron/export/leaflet/leaflet-report';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { coverOf, designedFormat } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { readPdf, readWords } from '../pdf-readers';
import { typeset, whenSetWhole as it } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';
import { readSetPages } from './proof/set-pages';
import { lonelyLineFaults } from './proof/text-checks';

const booklet: LeafletDesign = { format: 'a5-booklet', template: 'brochure', ink: 'black' };

async function setText(text: string, design = booklet, set = typeset) {
  const of = await readCorpusText(text);
  const made = await setLeaflet({ ...of, typeset: set, cache: null }, design);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const { pdf } = made.value;
  const { before } = coverOf(design);
  return { pdf, lonely: lonelyLineFaults(readSetPages(pdf, designedFormat(design)), of.article, before) };
}

describe('a quotation over the turn of a page', () => {
  it.each([
    ['fr-citations', 'ne s’occupe pas d’une personne. Une salariée, 9 ans de métier'],
    ['es-testimonios', 'anota es también el que escucha. Trabajadora, tercera campaña'],
    ['it-inchiesta-lunga', 'detta al contrario.'],
  ])(
    'keeps two lines of the words with the speaker: %s',
    async (text, words) => {
      const { pdf, lonely } = await setText(text);
      expect(lonely).toEqual([]);
      expect(readPdf(pdf).text.replaceAll(/\s+/g, ' ')).toContain(words);
    },
    60_000,
  );
});

describe('a paragraph whose second line calls a note', () => {
  it('has both lines on a page, or both on the next', async () => {
    expect((await setText('english')).lonely).toEqual([]);
  }, 60_000);
});

describe('a paragraph whose last line calls a note', () => {
  it.each([
    ['upright-picture', 2],
    ['bare-masthead', 1],
    ['long-headline', 2],
  ] as const)(
    'has another line beside it where the note does not fit on the page of the first lines: %s',
    async (text, pages) => {
      const { pdf, lonely } = await setText(text, { format: 'square', template: 'tract', ink: 'black' });
      expect(lonely).toEqual([]);
      expect(readPdf(pdf).info).toMatch(new RegExp(`Pages: +${pages}\\n`));
    },
    60_000,
  );
});

const bulgarian = {
  language: 'bg',
  headline: 'Върнете влака до Банско през цялата година',
  standfirst:
    'Теснолинейката превози 140 000 пътници миналата година, но зимното разписание бе съкратено наполовина.',
  body: [
    '„Линията е единствената връзка за шест села“, казват от гражданското сдружение. Подписката събра 3 215 имена за три седмици.',
    ['осем влака дневно, и в неделя;', 'отопляеми чакални;', 'общ билет с автобуса.'],
    'Срещата е в събота, 12 декември, в 11 часа пред гарата.',
  ],
};

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text, marks: [] }],
});

it('the last word of a paragraph is not divided, a part of it alone on the last line', async () => {
  const { article, ...of } = await readCorpusText('bare-masthead');
  const body = bulgarian.body.map((text) =>
    typeof text === 'string'
      ? paragraph(text)
      : { type: 'bulletedList' as const, items: text.map((item) => ({ content: [paragraph(item)] })) },
  );
  const text = { ...article, ...bulgarian, kicker: '', byline: '', dateline: '', lead: null, body };
  const made = await setLeaflet(
    { ...of, article: text, typeset, cache: null },
    { format: 'a5', template: 'tract', ink: 'black' },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  expect(readWords(made.value.pdf).map(({ text: word }) => word)).toContain('гарата.');
}, 60_000);

describe('a note', () => {
  it.each([
    ['fr-douze-notes', { format: 'dl', template: 'tract', ink: 'black' }],
    ['fr-douze-notes', { format: 'a6', template: 'tract', ink: 'black' }],
    ['english', booklet],
  ] as const)(
    'stands on the page of its call: %s',
    async (text, design) => {
      let last: LeafletReport | null = null;
      await setText(text, design, (request) => {
        const set = typeset(request);
        void set.then((made) => (last = made.ok ? (made.value.report as LeafletReport) : null));
        return set;
      });
      expect(last).toMatchObject({ lonely: [] });
    },
    60_000,
  );
});

describe('the notes of a text in columns', () => {
  it('stand on the pages of their calls', async () => {
    const { pdf } = await setText('fr-douze-notes', { format: 'square', template: 'tract', ink: 'black' });
    const words = readWords(pdf);
    const pageOf = (text: string) => words.find((word) => word.text.includes(text))?.page;
    // A word of each note, and one of the line that calls it.
    const notes = [
      ['Dossier', 'solvants'],
      ['Bilans', 'vingt-trois'],
      ['Lettre', 'déplacée'],
      ['municipal', 'puits'],
      ['Bulletin', 'L’analyse'],
    ];
    expect(notes.map(([note = '']) => pageOf(note))).toEqual(notes.map(([_, call = '']) => pageOf(call)));
  }, 60_000);
});
