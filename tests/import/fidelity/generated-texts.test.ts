import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../../src/article';
import type { Article, Block, Inline } from '../../../src/article';
import { read } from '../support/read-fixture';

/** All the words of an article, wherever they are. */
function wordsOf(article: Article): string[] {
  const parts = [
    article.kicker,
    article.headline,
    article.standfirst,
    article.byline,
    ...article.body.flatMap(partsOf),
  ];
  return parts.join(' ').match(/\bw\d+\b/g) ?? [];
}

function partsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pullQuote':
    case 'preformatted':
      return [lineOf(block.content)];
    case 'bulletedList':
    case 'numberedList':
      return block.items.flatMap((item) => item.content.flatMap(partsOf));
    case 'quotation':
      return [...block.content.flatMap(partsOf), block.speaker, block.role];
    case 'box':
      return block.content.flatMap(partsOf);
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.cells.map((cell) => lineOf(cell.content)))];
    case 'figure':
      return [block.caption, block.credit];
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return [];
  }
}

function lineOf(line: readonly Inline[]): string {
  return line
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'footnote' ? lineOf(inline.content) : ' ',
    )
    .join('');
}

const tags =
  'p div section b em span a h1 h2 h3 ul ol li blockquote aside figure figcaption table tr td th caption dl dt dd pre q sup footer cite details summary main article header small center'.split(
    ' ',
  );

type Tree = string | { tag: string; children: Tree[] };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constant('word'),
    fc.record({ tag: fc.constantFrom(...tags), children: fc.array(tie('tree'), { maxLength: 4 }) }),
  ),
}));

/** Writes a tree as HTML, each of its words a different one, between spaces. */
function write(trees: readonly Tree[]): { markup: string; count: number } {
  let count = 0;
  const one = (each: Tree): string =>
    typeof each === 'string'
      ? ` w${(count += 1)} `
      : `<${each.tag}>${each.children.map(one).join('')}</${each.tag}>`;
  return { markup: trees.map(one).join(''), count };
}

describe('generated texts', () => {
  it('every word of a page is in its article, once, and the article is valid', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 8 }), async (trees) => {
        const { markup, count } = write(trees);
        const { article, notices } = await read('p.html', `<body>${markup}</body>`);
        const outside = notices.reduce(
          (sum, notice) =>
            sum + (notice.kind === 'dropped' && notice.what === 'words-outside-text' ? notice.count : 0),
          0,
        );
        const words = wordsOf(article);
        expect(new Set(words).size, markup).toBe(words.length);
        expect(words.length + outside, markup).toBe(count);
        expect(articleSchema.safeParse(article).success).toBe(true);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });

  it('every word of a Markdown text is in its article, once', async () => {
    const piece = fc.constantFrom(
      '# ',
      '## ',
      '- ',
      '1. ',
      '> ',
      '> — ',
      '**',
      '*',
      '`',
      '[^n]',
      '^[',
      ']',
      '[',
      '](x)',
      '| ',
      '|---|',
      '---',
      '\n',
      '\n\n',
      '    ',
      '<b>',
      '</b>',
      '![',
      '](a.jpg "',
      '")',
      ' w ',
      ' w ',
      ' w ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        let count = 0;
        const text = `w0 début\n\n${pieces.join('').replace(/\bw\b/g, () => `w${(count += 1)}`)}\n`;
        const { article } = await read('t.md', text, { 'a.jpg': 'a', x: 'x' });
        const shown = new Set(wordsOf(article));
        const alternatives: string[] = JSON.stringify(article).match(/\bw\d+\b/g) ?? [];
        expect(shown.size <= count + 1, text).toBe(true);
        // A word may be missing only where Markdown itself makes it no text: a label, an address, a picture's title.
        for (let number = 0; number <= count; number += 1) {
          const word = `w${number}`;
          const isText =
            shown.has(word) ||
            alternatives.includes(word) ||
            new RegExp(`(\\]:|\\]\\(|\\[\\^|<|\\[)[^\\n]*\\b${word}\\b`).test(text);
          expect(isText, `${word} of ${JSON.stringify(text)}`).toBe(true);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });
});
