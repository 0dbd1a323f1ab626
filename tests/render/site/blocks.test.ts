import { describe, expect, it } from 'vitest';
import { renderArticlePage } from '../../../src/render';
import type { Block } from '../../../src/article';
import { closingStations } from '../../fixtures/closing-stations';
import { everyBlock } from '../../fixtures/every-block';
import { article, masthead } from './small-site';

/** What a page has between its head and its foot. */
function bodyOf(block: Block): string {
  const [page] = [...renderArticlePage(article(1, { body: [block] }), masthead).files];
  const text = page?.text ?? '';
  const start = text.indexOf('<div class="e-content text">');
  return text.slice(text.indexOf('\n', start) + 1, text.indexOf('\n</div>\n<div class="article-foot">'));
}

describe.each(everyBlock.map((block) => [block.type, block] as const))('a %s', (type, block) => {
  const number = everyBlock.filter((other) => other.type === type).indexOf(block) + 1;

  it('is drawn on the site as its golden file says', async () => {
    const drawn = bodyOf(block);
    expect(drawn).not.toBe('');
    await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/${type}-${String(number)}.html`);
  });
});

describe('a table of the site', () => {
  const cellsOf = (block: Block) =>
    [...bodyOf(block).matchAll(/<t([hd])(?: scope="(\w+)")?(?: class="([\w ]+)")?>(.*?)<\/t[hd]>/g)].map(
      ([, kind, scope, classes, words]) => [`t${kind ?? ''}`, scope, classes, words],
    );

  it('keeps its declared alignment, and says which cells name rows and columns', () => {
    const spaced = (said: string | undefined) => said?.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(cellsOf(closingStations).map((cell) => cell.map(spaced))).toEqual([
      ['td', undefined, 'left', ''],
      ['th', 'col', 'figures right', 'Distance'],
      ['th', 'col', 'center', 'Fermeture'],
      ['th', 'col', 'right', 'Coût'],
      ['th', 'col', 'center', 'Guichet'],
      ['th', 'col', undefined, 'Remplacée par'],
      ['th', 'row', 'left plain', 'Pont-de-Lorsanne'],
      ['td', undefined, 'figures right', '0 km'],
      ['td', undefined, 'center', 'sans date'],
      ['td', undefined, 'right', '61 M€'],
      ['td', undefined, 'center', 'oui'],
      ['td', undefined, undefined, 'rien'],
      ['th', 'row', 'left plain', 'Montrelay'],
      ['td', undefined, 'figures right', '11 km'],
      ['td', undefined, 'center', 'décembre 2026'],
      ['td', undefined, 'right', '8 M€'],
      ['td', undefined, 'center', 'non'],
      ['td', undefined, undefined, 'un autocar'],
    ]);
  });

  it('has headings of rows in any column, and none that heads nothing', () => {
    const cell = (words: string, header: boolean) => ({
      header,
      content: words ? [{ type: 'text' as const, text: words, marks: [] }] : [],
    });
    const rows = [
      { cells: [cell('Rendez-vous', true), cell('samedi', false)] },
      { cells: [cell('', true), cell('14 h', false)] },
      { cells: [cell('devant', false), cell('la gare', true)] },
    ];
    expect(cellsOf({ type: 'table', caption: '', rows }).map(([kind, scope]) => [kind, scope])).toEqual([
      ['th', 'row'],
      ['td', undefined],
      ['td', undefined],
      ['td', undefined],
      ['td', undefined],
      ['th', 'row'],
    ]);
  });

  it('whose first column repeats itself or argues at length names no rows', () => {
    const [head, first, second] = closingStations.rows;
    if (!head || !first || !second) throw new Error('no rows');
    const long = first.cells.map((cell, at) =>
      at === 0
        ? {
            ...cell,
            content: [
              { type: 'text' as const, text: 'La région dit que le car suffit. '.repeat(3), marks: [] },
            ],
          }
        : cell,
    );
    for (const rows of [
      [head, first, first],
      [head, { cells: long }, second],
    ])
      expect(cellsOf({ ...closingStations, rows }).filter(([, scope]) => scope === 'row')).toEqual([]);
  });
});

describe('a link to a part of the text', () => {
  it('leads to its crosshead, which has a name of its own', () => {
    const words = (text: string, href?: string) => ({
      type: 'text' as const,
      text,
      marks: href === undefined ? [] : [{ type: 'link' as const, href }],
    });
    const body: Block[] = [
      { type: 'paragraph', content: [words('voir', '#notes'), words(' et '), words('ici', '#rien')] },
      { type: 'crosshead', level: 1, content: [words('Notes')] },
    ];
    const [page] = [...renderArticlePage(article(1, { body }), masthead).files];
    expect(page?.text).toContain('<a href="#part-notes">voir</a> et <a href="#rien">ici</a>');
    expect(page?.text).toContain('<h2 id="part-notes">Notes</h2>');
  });
});
