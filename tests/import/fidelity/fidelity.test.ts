import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../support/read-fixture';
import { common, fidelity, inventoryOf, kinds, measureCorpus, scoresOf } from './fidelity';

const corpus = join(import.meta.dirname, '../../fixtures/import/corpus');

describe('the corpus of documents from other programs', async () => {
  const measured = await measureCorpus();
  const scores = scoresOf(measured);

  it('holds enough of each kind to measure it', () => {
    expect(measured.length).toBeGreaterThanOrEqual(46);
    const least = { headings: 150, items: 400, notes: 100, links: 150, tables: 300, pictures: 40 };
    for (const kind of kinds) expect(scores[kind].expected, kind).toBeGreaterThanOrEqual(least[kind]);
  });

  it.each(kinds)('is imported with at least 98 % of its %s', (kind) => {
    expect(fidelity(scores[kind])).toBeGreaterThanOrEqual(0.98);
  });

  it.each([...new Set(measured.map(({ program }) => program))])(
    'is imported from %s with at least 97 % of each kind',
    (program) => {
      const own = scoresOf(measured.filter((each) => each.program === program));
      for (const kind of kinds) expect(fidelity(own[kind]), kind).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('gives every text its headline and its language', () => {
    const headlines = {
      bureau: 'Le marché couvert sera rénové',
      communique: 'Le centre de santé restera ouvert le samedi',
      quais: 'Les quais rouvrent au public',
      release: 'Night buses will keep running',
    };
    for (const { file, article } of measured) {
      const [name = ''] = file.split('.');
      if (name in headlines) expect(article.headline, file).toBe(headlines[name as keyof typeof headlines]);
      expect(article.headline, file).not.toBe('');
      expect(article.language.slice(0, 2), file).toBe(/release|questions/.test(name) ? 'en' : 'fr');
    }
  });

  it('contains no names of machines or persons', () => {
    const secrets = [hostname(), `${homedir()}/`, process.cwd(), '/tmp/'].filter(({ length }) => length > 4);
    for (const file of readdirSync(corpus).filter((name) => /\.(docx|odt|html|md)$/.test(name))) {
      const whole = /\.(docx|odt)$/.test(file)
        ? execFileSync('unzip', ['-p', join(corpus, file)], { maxBuffer: 10_000_000 }).toString('latin1')
        : readFileSync(join(corpus, file), 'latin1');
      expect(
        secrets.filter((secret) => whole.includes(secret)),
        file,
      ).toEqual([]);
      expect(whole.match(/<(dc:creator|meta:initial-creator|cp:lastModifiedBy)>[^<]{2,}</g), file).toBeNull();
    }
  });
});

describe('the fidelity score', () => {
  it('counts what is missing and what is extra, in order', () => {
    expect(common(['a', 'b', 'c'], ['a', 'x', 'c'])).toBe(2);
    expect(common(['a', 'b'], ['b', 'a'])).toBe(1);
    expect(fidelity({ expected: 4, found: 4, matched: 4 })).toBe(1);
    expect(fidelity({ expected: 4, found: 2, matched: 2 })).toBeCloseTo(0.667, 3);
    expect(fidelity({ expected: 2, found: 4, matched: 2 })).toBeCloseTo(0.667, 3);
  });

  it('notices a changed heading, list item, note, link, table cell and picture', async () => {
    const text = (heading: string, sign: string) =>
      `${heading} Titre\n\n${sign} un[^n] [lien](https://ex.example)\n\n| A |\n|---|\n| b |\n\n![x](a.png "Vue")\n\n[^n]: Note.\n`;
    const one = inventoryOf((await read('t.md', `# T\n\n${text('##', '-')}`, { 'a.png': 'x' })).article);
    const other = inventoryOf((await read('t.md', `# T\n\n${text('###', '3.')}`)).article);
    expect(one).toEqual({
      headings: ['1 Titre'],
      items: ['0 - un lien'],
      notes: ['Note.'],
      links: ['lien → https://ex.example'],
      tables: ['0 caption ', '0 0,0 !A', '0 1,0 b'],
      pictures: ['Vue'],
    });
    expect([other.headings, other.items, other.pictures]).toEqual([['2 Titre'], ['0 3. un lien'], []]);
  });
});
