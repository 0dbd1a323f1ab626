import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  checkArticle,
  countsOf,
  emptyMasthead,
  isUnderEmbargo,
  mastheadSchema,
  plainText,
  linesOf,
  polish,
} from '../../src/article';
import { embargoLine } from '../../src/render';
import type { Article, Block } from '../../src/article';
import { heldFolder, sampleArticle, sampleNames } from './sample';

const folder = new URL('../../resources/sample/', import.meta.url);
const names = await sampleNames();
const articles = new Map<string, Article>();
for (const name of names) articles.set(name, await sampleArticle(name));
const of = (name: string): Article => articles.get(name) ?? expect.fail(`no ${name}`);
const masthead = mastheadSchema.parse({
  ...emptyMasthead(),
  ...(parse(await readFile(new URL('masthead.yaml', folder), 'utf8')) as object),
  logo: null,
});

describe('the sample', () => {
  it('holds two releases, one of them in English too, an article and a leaflet, all ready', () => {
    const kinds = names.map((name) => `${of(name).kind} ${of(name).language} ${of(name).status}`);
    expect(kinds.sort()).toEqual([
      'article fr ready',
      'leaflet fr ready',
      'release en-GB ready',
      'release fr ready',
      'release fr ready',
    ]);
  });

  it.each(names)('%s stands up to the checks', (name) => {
    const found = checkArticle(of(name), masthead);
    // Nothing in a file says who approved the words that a release quotes.
    expect(found.filter(({ kind }) => kind !== 'quotation-unapproved')).toEqual([]);
  });

  it.each(names)('%s is set as polishing sets it', (name) => {
    expect(wordsOf(polish(of(name)))).toEqual(wordsOf(of(name)));
  });

  it.each([
    ['petition.md', 250, 340],
    ['etude.md', 250, 340],
    ['study.md', 250, 340],
    ['quarante-et-un-kilometres.md', 760, 900],
    ['tract.md', 220, 260],
  ])('%s has between %i and %i words', (name, from, to) => {
    const { headline, standfirst, body } = countsOf(of(name));
    const words = headline.words + standfirst.words + body.words;
    expect(words).toBeGreaterThanOrEqual(from);
    expect(words).toBeLessThanOrEqual(to);
  });

  it('uses every kind of block and notes', () => {
    const blocks = names.flatMap((name) => of(name).body);
    const used = new Set<Block['type']>(blocks.map(({ type }) => type));
    expect([...used].sort()).toEqual(
      'box,bulletedList,crosshead,divider,figure,numberedList,paragraph,pullQuote,quotation,table'.split(','),
    );
    expect(
      linesOf(blocks)
        .flat()
        .some(({ type }) => type === 'footnote'),
    ).toBe(true);
  });

  it('gives every quotation a speaker with a role', () => {
    const quotations = names.flatMap((name) => of(name).body.filter((block) => block.type === 'quotation'));
    expect(quotations.length).toBeGreaterThan(3);
    for (const { speaker, role } of quotations) expect([speaker, role]).not.toContain('');
  });

  it.each(['viaduc.jpg', 'quai.jpg'])(
    '%s is a large picture that says nothing of where it was made',
    async (name) => {
      const { width, height, exif, xmp, iptc } = await sharp(
        await readFile(new URL(name, folder)),
      ).metadata();
      expect([width, height]).toEqual([2400, 1600]);
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    },
  );

  it('has a text under embargo, held until six in the morning', async () => {
    const held = await sampleArticle('embargo.md', heldFolder);
    const hour = Date.parse('2026-07-09T04:00:00Z');
    expect([isUnderEmbargo(held, hour - 1), isUnderEmbargo(held, hour)]).toEqual([true, false]);
    expect(embargoLine(held)).toContain('jeudi 9\u00A0juillet 2026, 6\u00A0h\u00A000 (heure de Paris)');
    expect(names.some((name) => of(name).embargo)).toBe(false);
  });

  it('has a masthead that every outlet can use', () => {
    expect(masthead.spokespersons.every(({ phone }) => /^06 39 98 /.test(phone))).toBe(true);
    expect(masthead.site.endsWith('.example')).toBe(true);
    expect(Object.keys(masthead.boilerplate)).toEqual(['fr', 'en']);
  });
});

function wordsOf(article: Article): string[] {
  const { headline, standfirst, kicker, body, lead } = article;
  const figures = [lead, ...body].filter((block) => block?.type === 'figure');
  const captions = figures.flatMap(({ caption, credit, alt }) => [caption, credit, alt]);
  return [headline, standfirst, kicker, ...captions, ...linesOf(body).map(plainText)];
}
