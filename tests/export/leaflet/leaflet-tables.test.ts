import { describe, expect } from 'vitest';
import type { Article, Block, Inline } from '../../../src/article';
import { makeReleasePdf } from '../../../electron/export';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { designFor } from '../../../src/leaflet';
import type { LeafletFormatName } from '../../../src/leaflet';
import { closingStations } from '../../fixtures/closing-stations';
import { lineMasthead, longLeaflet, mediumLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { job, material, paragraphOf, proofOf, typeset, whenSetWhole as it } from './leaflet-fixture';
import { plainSpaces, readPdf, readWords } from '../pdf-readers';
import type { PrintedWord } from '../pdf-readers';
import { inkIn } from './page-ink';
import { readCorpusText } from './proof/corpus';

const months = [
  'Janvier',
  'Février',
  'Mars',
  'Avril',
  'Mai',
  'Juin',
  'Juillet',
  'Août',
  'Septembre',
  'Octobre',
  'Novembre',
  'Décembre',
];

type Place = Pick<PrintedWord, 'left' | 'right' | 'top' | 'bottom'>;
type Table = Extract<Block, { type: 'table' }>;

const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text, marks: [] }]);
const note: Inline = { type: 'footnote', content: [{ type: 'text', text: 'À partir du 6.', marks: [] }] };

/** How many trains were cancelled at three stations in some first months of the year. */
function cancelled(count: number): Table {
  const shown = months.slice(0, count);
  const row = (name: string, cells: Inline[][], header = false) => ({
    cells: [words(name), ...cells].map((content) => ({ header, content })),
  });
  return {
    type: 'table',
    caption: 'Trains supprimés',
    rows: [
      row(
        'Halte',
        shown.map((month, at) => (at === 0 ? [...words(month), note] : words(month))),
        true,
      ),
      ...['Saint-Martin', 'Pont-Neuf', 'Ensemble'].map((name, line) =>
        row(
          name,
          shown.map((_, at) => words(`${100 * line + 7 * at + 11},4 %`)),
        ),
      ),
    ],
  };
}

/** The same twelve months again for each of some years, side by side. */
function overYears(years: number): Table {
  const table = cancelled(12);
  const again = (cells: Table['rows'][number]['cells']) =>
    Array.from({ length: years }, (_, at) => (at === 0 ? cells : cells.slice(1))).flat();
  return { ...table, rows: table.rows.map(({ cells }) => ({ cells: again(cells) })) };
}

function withTable(table: Table): Article {
  return { ...shortLeaflet, body: [paragraphOf('Chaque mois nous comptons.'), table, paragraphOf('Venez.')] };
}

/** Words printed over others or in the margins of the page. */
function misplaced(printed: readonly PrintedWord[]): string[] {
  const tolerance = 0.3;
  const over = (one: PrintedWord, other: PrintedWord) =>
    one.page === other.page &&
    one.left + tolerance < other.right &&
    other.left + tolerance < one.right &&
    Math.abs(one.bottom - other.bottom) < 2;
  return printed.flatMap((one, at) => [
    ...printed.slice(at + 1).flatMap((other) => (over(one, other) ? [`${one.text} over ${other.text}`] : [])),
    ...(one.left < 28 || one.right > 148 * (72 / 25.4) - 28 ? [`${one.text} in the margin`] : []),
  ]);
}

describe('a table of a leaflet', () => {
  it.each([2, 4, 6, 8, 10, 12])(
    'of %i months has no word over another, and every one of them',
    async (count) => {
      const { pdf } = await proofOf(withTable(cancelled(count)));
      expect(misplaced(readWords(pdf))).toEqual([]);
      const { text } = readPdf(pdf);
      for (const month of months.slice(0, count)) expect(text).toContain(month);
      expect(text.match(/\d+,4\s?%/g)).toHaveLength(3 * count);
      expect(text.match(/À partir du 6\./g)).toHaveLength(1);
    },
  );

  it('stays a table as long as its words fit', async () => {
    const { structure } = readPdf((await proofOf(withTable(cancelled(4)))).pdf);
    expect(structure.match(/^ *TR\b/gm)).toHaveLength(4);
  });

  it('has its head row in white on black, the names of its rows in bold, and spaces in numbers that can be seen', async () => {
    const rows = [
      ['Commune', 'Habitants'],
      ['Jougne', '41\u202f200'],
      ['Mouthe', '41200'],
      ['Autres', 'Mouthe'],
    ].map((cells, at) => ({ cells: cells.map((cell) => ({ header: at === 0, content: words(cell) })) }));
    const { pdf } = await proofOf(withTable({ type: 'table', caption: '', rows }));
    const printed = readWords(pdf);
    const at = (text: string) => printed.find((word) => word.text === text) ?? expect.fail(text);
    const inked = ({ left, right, top, bottom }: Place) => {
      const sides = [left, right, top, bottom].map((points) => (points / 72) * 25.4);
      const [from = 0, to = 0, above = 0, below = 0] = sides;
      const ink = inkIn(pdf, 1, (x, y) => x > from && x < to && y > above && y < below);
      return ink / ((to - from) * (below - above) * (144 / 25.4) ** 2);
    };
    const [head, next] = [at('Commune'), at('Habitants')];
    expect(inked({ ...head, left: head.right + 1, right: next.left - 1 })).toBeGreaterThan(0.9);
    const row = at('Mouthe');
    expect(inked({ ...row, left: row.right + 1, right: at('41200').left - 1, bottom: row.bottom - 1 })).toBe(
      0,
    );
    const wide = Math.max(
      ...printed.filter(({ text }) => /^41.?200$|^200$/u.test(text)).map(({ right }) => right),
    );
    const from = printed.find(
      ({ text, top }) => text.startsWith('41') && Math.abs(top - at('Jougne').top) < 1,
    );
    const size = row.bottom - row.top;
    expect(wide - (from?.left ?? wide) - (at('41200').right - at('41200').left)).toBeGreaterThan(0.15 * size);
    const [name = 0, cell = 0] = printed
      .filter(({ text }) => text === 'Mouthe')
      .map(({ left, right }) => right - left);
    expect(name / cell).toBeGreaterThan(1.02);
  });

  it('of four columns stands across the page', async () => {
    const { pdf } = await proofOf({
      ...mediumLeaflet,
      body: [...mediumLeaflet.body, cancelled(3), paragraphOf('Venez.')],
    });
    const printed = readWords(pdf);
    const left = printed.find(({ text }) => text === 'Halte')?.left ?? 0;
    expect((printed.find(({ text }) => text === 'Mars')?.right ?? 0) - left).toBeGreaterThan(
      110 * (72 / 25.4),
    );
  });

  it('too wide for a column stands across the page, between columns that end level', async () => {
    const { pdf } = await proofOf({
      ...mediumLeaflet,
      body: [...mediumLeaflet.body, cancelled(8), paragraphOf('Venez.')],
    });
    const printed = readWords(pdf);
    expect(misplaced(printed).filter((place) => place.includes(' over '))).toEqual([]);
    const february = printed.find(({ text }) => text === 'Février');
    const last = printed.find(({ text, page }) => text === 'Août' && page === february?.page);
    expect(last && february && last.right - february.left).toBeGreaterThan(62 * (72 / 25.4));
    expect(readPdf(pdf).structure.match(/^ *TR\b/gm)).toHaveLength(4);
  });

  it('most of whose rows a column would break stands across the page, as wide as it', async () => {
    const rents: [string, string][] = [
      ['Centre ancien', '412'],
      ['Les Aubépines', '530'],
      ['La Tannerie', '288'],
      ['Faubourg de l’Orvette', '341'],
    ];
    const heads = ['Quartier', 'Foyers', 'Loyer au m²', 'Charges', 'Part du revenu'];
    const table: Table = {
      type: 'table',
      caption: '',
      rows: [heads, ...rents.map(([name, count]) => [name, count, '12,80 €', '188 €', '37 %'])].map(
        (row, at) => ({ cells: row.map((cell) => ({ header: at === 0, content: words(cell) })) }),
      ),
    };
    const { pdf } = await proofOf({
      ...longLeaflet,
      body: [...longLeaflet.body.slice(0, 5), table, paragraphOf('Venez.')],
    });
    const printed = readWords(pdf);
    const at = (text: string) => printed.find((word) => word.text === text) ?? expect.fail(text);
    expect(at('l’Orvette').top).toBeCloseTo(at('Faubourg').top, 1);
    expect(at('revenu').right - at('Quartier').left).toBeGreaterThan(120 * (72 / 25.4));
  });

  it('in a text that is too long does not keep its words from being counted', async () => {
    const { wordsTooMany } = await proofOf({ ...longLeaflet, body: [...longLeaflet.body, cancelled(12)] });
    expect(wordsTooMany).toBeGreaterThan(0);
  });

  it('too wide for the page is read row by row, each cell after its heading', async () => {
    const { text } = readPdf((await proofOf(withTable(overYears(3)))).pdf);
    const cells = [1, 2, 3].flatMap(() => months.map((month, at) => `${month} ${211 + 7 * at},4 %`));
    // Poppler reads no space where one is as thin as before %.
    expect(plainSpaces(text).replaceAll(/(?<=\d)%/g, ' %')).toContain(`Halte Ensemble ${cells.join(' · ')}`);
  });

  it('refers to the note of a heading where its column first has text', async () => {
    const table = cancelled(12);
    const [head, first, ...rest] = table.rows;
    if (!head || !first) throw new Error('no rows');
    const emptied = first.cells.map((cell, at) => (at === 1 ? { ...cell, content: [] } : cell));
    const { text } = readPdf(
      (await proofOf(withTable({ ...table, rows: [head, { cells: emptied }, ...rest] }))).pdf,
    );
    expect(text.match(/À partir du 6\./g)).toHaveLength(1);
  });

  it('of long cells that do not fit side by side is read row by row too', async () => {
    const heads = ['Interlocuteur', 'Revendication', 'Correspondance', 'Engagement', 'Rétablissement'];
    const blank = Array.from({ length: 8 }, () => '');
    const table: Table = {
      type: 'table',
      caption: '',
      rows: [
        [...heads, ...heads.slice(1), ...heads.slice(1)],
        ['La région', 'Des conducteurs, des rames et une date', 'Par lettre', '', 'À la rentrée', ...blank],
        ['La SNCF', '', 'À la gare', '', '', ...blank],
      ].map((row, at) => ({ cells: row.map((cell) => ({ header: at === 0, content: words(cell) })) })),
    };
    const { pdf } = await proofOf(withTable(table));
    expect(misplaced(readWords(pdf))).toEqual([]);
    const text = plainSpaces(readPdf(pdf).text);
    // Short cells stand side by side, with a dot between.
    expect(text.replaceAll(' ·', '')).toContain(
      'Interlocuteur La région Revendication Des conducteurs, des rames et une date Correspondance Par lettre Engagement Rétablissement À la rentrée',
    );
    expect(text).toMatch(/Interlocuteur La SNCF Correspondance À la gare( ·)? Engagement/);
  });

  it('keeps the declared alignment of its columns, in the release too', async () => {
    const three = closingStations.rows.map(({ cells }) => ({ cells: cells.slice(0, 3) }));
    const article = withTable({ ...closingStations, rows: three });
    const release = await makeReleasePdf({
      article,
      masthead: lineMasthead,
      readPicture: () => Promise.resolve(null),
      typeset,
      cache: null,
    });
    if (!release.ok) throw new Error(release.problem.kind);
    for (const pdf of [(await proofOf(article)).pdf, release.value.pdf]) {
      const words = readWords(pdf);
      const at = (text: string) => words.find((word) => word.text.startsWith(text)) ?? expect.fail(text);
      expect(at('Pont').left).toBeCloseTo(at('Montrelay').left, 0);
      const ends = ['Distance', 'km'].map((text) => at(text).right);
      expect(ends[0]).toBeCloseTo(ends[1] ?? 0, 0);
      const middle = (from: string, to: string) => (at(from).left + at(to).right) / 2;
      expect(middle('sans', 'date')).toBeCloseTo(middle('Fermeture', 'Fermeture'), 0);
    }
  });
});

describe('a table whose heads alone are too wide for it', () => {
  it('has these in two lines, and each of its rows in one', async () => {
    const { pdf } = await corpusLeaflet('en-rent-survey', 'a6-zine');
    const topOf = (text: string) => readWords(pdf).find((word) => word.text === text)?.top;
    expect(topOf('Chandler')).toBe(topOf('Row'));
    expect(topOf('Dock')).toBe(topOf('Road'));
    expect(topOf('visited')).toBeGreaterThan(topOf('Homes') ?? Infinity);
  }, 60_000);
});

describe('a table that is a little too wide', () => {
  const header = (at: number) => (cell: string) => ({ header: at === 0, content: words(cell) });
  const table = (rows: string[][]): Table => ({
    type: 'table',
    caption: '',
    rows: rows.map((row, at) => ({ cells: row.map(header(at)) })),
  });

  async function wordsOf(rows: string[][], format: LeafletFormatName): Promise<PrintedWord[]> {
    const order = { ...material([]), ...job(), article: withTable(table(rows)) };
    const set = await setLeaflet(order, { format, template: 'tract', ink: 'black' });
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    return readWords(set.value.pdf);
  }

  it('has its room where that saves lines', async () => {
    const printed = await wordsOf(
      [
        ['Commune', 'Gestion', 'Prix 2020', 'Prix 2026', 'Pertes'],
        ['Jougne', 'privée', '3,12 €', '4,31 €', '26 %'],
        ['Mouthe', 'régie depuis 2021', '3,18 €', '2,94 €', '15 %'],
        ['Besançon', 'régie depuis 2018', '2,89 €', '2,97 €', '12 %'],
        ['Labergement-Sainte-Marie', 'régie', '2,51 €', '2,70 €', '17 %'],
      ],
      'dl',
    );
    const tops = (text: string) => printed.filter((word) => word.text === text).map(({ top }) => top);
    expect(tops('depuis')).toEqual(tops('régie').slice(0, 2));
  }, 60_000);

  it('has the room that saves no line between its columns', async () => {
    const printed = await wordsOf(
      [
        ['', ...['2016', '2018', '2020', '2022', '2024', '2026']],
        ['Espera en traumatología y cirugía', '41', '52', '88', '97', '131', '164'],
        ['Urgencias', '31 200', '32 050', '27 400', '33 900', '35 100', '36 800'],
      ],
      'a5',
    );
    const row = printed.filter(({ top }) => top === printed.find(({ text }) => text === 'Urgencias')?.top);
    const gaps = row.slice(1).map(({ left }, at) => left - (row[at]?.right ?? left));
    expect(gaps.filter((gap) => gap > 6.5)).toHaveLength(6);
  }, 60_000);
});

async function corpusLeaflet(text: string, format: LeafletFormatName) {
  const of = await readCorpusText(text);
  const design = designFor({ formats: [format], template: null, ink: 'black' }, format);
  const made = await setLeaflet({ ...of, typeset, cache: null }, design);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}
