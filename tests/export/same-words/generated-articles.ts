import fc from 'fast-check';
import { newArticle } from '../../../src/article';
import type { Article, Block, Inline, PlainMark } from '../../../src/article';

/** The words of a generated article, each of which occurs once: those of its running text in their order, of tables and of notes. */
export interface GeneratedArticle {
  article: Article;
  running: string[];
  cells: string[];
  notes: string[];
}

type Shape =
  | {
      type: 'paragraph' | 'crosshead' | 'pullQuote' | 'quotation' | 'box' | 'list' | 'numbers' | 'typed';
      runs: Run[];
    }
  | { type: 'table'; rows: number };
type Run = { words: number; mark: PlainMark | 'link' | null; noted: boolean };

const run = fc.record({
  words: fc.integer({ min: 1, max: 9 }),
  mark: fc.constantFrom<Run['mark'][]>(null, null, 'bold', 'italic', 'smallCapitals', 'link'),
  noted: fc.integer({ min: 0, max: 9 }).map((at) => at === 0),
});
const shape: fc.Arbitrary<Shape> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'paragraph',
        'crosshead',
        'pullQuote',
        'quotation',
        'box',
        'list',
        'numbers',
        'typed',
      ),
      runs: fc.array(run, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('table'), rows: fc.integer({ min: 1, max: 4 }) }) },
);

/** So many articles, always the same: every kind of block with words, marks, links and notes, in both languages of the interface. */
export function generatedArticles(count: number): GeneratedArticle[] {
  const shapes = fc.sample(fc.array(shape, { minLength: 1, maxLength: 7 }), { numRuns: count, seed: 32 });
  return shapes.map((blocks, at) => generated(blocks, at));
}

function generated(shapes: readonly Shape[], at: number): GeneratedArticle {
  const words = { running: [] as string[], cells: [] as string[], notes: [] as string[] };
  let count = at * 1000;
  const take = (kind: keyof typeof words, many: number): string => {
    const taken = Array.from({ length: many }, () => wordOf((count += 1)));
    words[kind].push(...taken);
    return taken.join(' ');
  };
  const line = (runs: readonly Run[], isPlain = false): Inline[] =>
    runs.flatMap(({ words: many, mark, noted }, index): Inline[] => {
      const space = index > 0 ? ' ' : '';
      const text = space + take('running', many);
      const marks =
        mark === null || isPlain
          ? []
          : [mark === 'link' ? { type: mark, href: 'https://exemple.org/' } : { type: mark }];
      const note: Inline[] =
        noted && !isPlain
          ? [{ type: 'footnote', content: [{ type: 'text', text: take('notes', 3), marks: [] }] }]
          : [];
      return [{ type: 'text', text, marks }, ...note];
    });
  const paragraph = (runs: readonly Run[]) => ({ type: 'paragraph' as const, content: line(runs) });
  const block = (one: Shape): Block => {
    if (one.type === 'table') {
      const cell = (header: boolean) => ({
        header,
        content: [{ type: 'text' as const, text: take('cells', 2), marks: [] }],
      });
      const rows = Array.from({ length: one.rows + 1 }, (_, row) => ({
        cells: [cell(row === 0), cell(row === 0)],
      }));
      return { type: 'table', caption: '', rows };
    }
    const { runs } = one;
    switch (one.type) {
      case 'paragraph':
        return paragraph(runs);
      case 'crosshead':
        return { type: 'crosshead', level: 1, content: line(runs.slice(0, 1), true) };
      case 'pullQuote':
        return { type: 'pullQuote', content: line(runs, true) };
      case 'quotation':
        return { type: 'quotation', content: [paragraph(runs)], speaker: 'Ana', role: '' };
      case 'box':
        return { type: 'box', content: [paragraph(runs)] };
      case 'list':
        return { type: 'bulletedList', items: runs.map((each) => ({ content: [paragraph([each])] })) };
      case 'numbers':
        return {
          type: 'numberedList',
          start: 1,
          items: runs.map((each) => ({ content: [paragraph([each])] })),
        };
      case 'typed':
        return { type: 'preformatted', content: line(runs, true).filter((each) => each.type === 'text') };
    }
  };
  const date = { local: '2026-05-02T09:00', zone: 'Europe/Paris' };
  const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  const article: Article = {
    ...newArticle({ id, kind: 'release', language: at % 2 === 0 ? 'fr' : 'en-GB', date }),
    headline: `Le titre ${at}`,
    standfirst: take('running', 6),
    slug: `texte-${at}`,
    status: 'published',
    dateline: 'Rennes',
    body: shapes.map(block),
  };
  return { article, ...words };
}

/** A word of letters alone, which no outlet sets in another way. */
function wordOf(at: number): string {
  const letters = [0, 1, 2, 3, 4].map((place) => 'bcdfgklmnprst'[Math.floor(at / 13 ** place) % 13]);
  return `zo${letters.join('u')}`;
}
