import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openArchive, readArchive } from '../../electron/archive';
import type { Archive } from '../../electron/archive';
import type { Article } from '../../src/article';
import { aFolder, all, anArchive, anArticle, found, paragraph, value } from './fixtures';

const march =
  'Le 1er mars, les militant·es de l’Éléphant vert ont bloqué l’usine : 10 000 personnes, une œuvre collective.';

describe('words are found however they are typed', () => {
  const typed = [
    'elephant',
    'ÉLÉPHANT',
    'l’éléphant',
    "l'elephant",
    'militantes',
    'militant',
    'militant·es',
    'militants',
    'oeuvre',
    'œuvre',
    'usi',
    'mil ele',
    '10000',
    '10 000',
    '"usine"',
    'usine*',
  ];
  it.each(typed)('%s', (words) => {
    const archive = anArchive();
    value(archive.articles.create(anArticle({ headline: 'Un', text: march }), 0));
    value(archive.articles.create(anArticle({ headline: 'Autre', text: 'Rien de cela ici.' }), 1));
    expect(found(archive, words)).toEqual(['Un']);
  });
  it.each([
    ['aujourdhui', 'C’est aujourd’hui que tout commence.'],
    ["aujourd'hui", 'C’est aujourd’hui que tout commence.'],
    ['aujourd’hui', 'C ʼest aujourdʼhui que tout commence.'],
    ['anticonstitutionnelle', 'Une loi anti\u00ADconstitu\u00ADtionnelle.'],
    ['weekend', 'Le week-end prochain'],
    ['week end', 'Le week-end prochain'],
    ['citoyennes', 'Les citoyen·ne·s'],
    ['citoyens', 'Les citoyen·ne·s'],
    ['militantes', 'Les militant.es et les autres'],
    ['prix', 'Quel\u202F? Le\u00A0prix\u2009!'],
    ['naive', 'Une proposition nai\u0308ve'],
    ['exaequo', 'Arrivés ex\u00A0æquo'.replace('\u00A0', '')],
    ['привет', 'Привет, мир'],
    ['a69', 'Contre l’A69'],
  ])('%s finds « %s »', (words, text) => {
    const archive = anArchive();
    value(archive.articles.create(anArticle({ headline: 'Un', text }), 0));
    expect(found(archive, words)).toEqual(['Un']);
  });
});

describe('what is found', () => {
  it('has every word that was typed, wherever it stands', () => {
    const archive = anArchive();
    value(
      archive.articles.create(
        anArticle({ headline: 'Nantes', text: 'La gare rouvre.', tags: ['transports'] }),
        0,
      ),
    );
    value(archive.articles.create(anArticle({ headline: 'Rennes', text: 'La gare ferme.' }), 1));
    expect(found(archive, 'gare transp')).toEqual(['Nantes']);
    expect(found(archive, 'gare lyon')).toEqual([]);
  });

  it('comes headline first, then standfirst, then body', () => {
    const archive = anArchive();
    const filler = 'Le conseil municipal se réunit ce soir pour en parler longuement avec les habitants.';
    value(archive.articles.create(anArticle({ headline: 'Corps', text: `${filler} La piscine y est.` }), 3));
    value(
      archive.articles.create(anArticle({ headline: 'Chapeau', standfirst: 'La piscine', text: filler }), 2),
    );
    value(archive.articles.create(anArticle({ headline: 'La piscine', text: filler }), 1));
    expect(found(archive, 'piscine')).toEqual(['La piscine', 'Chapeau', 'Corps']);
  });

  it('reaches notes, captions and notes to editors', () => {
    const archive = anArchive();
    const text = { type: 'text' as const, text: 'Rapport Lambert, 2024.', marks: [] };
    const body = [{ type: 'paragraph' as const, content: [{ type: 'footnote' as const, content: [text] }] }];
    value(archive.articles.create(anArticle({ headline: 'Un', body }), 0));
    expect(found(archive, 'lambert')).toEqual(['Un']);
  });

  it('follows the text as it changes', () => {
    const archive = anArchive();
    const article = anArticle({ headline: 'Un', text: 'Le tramway.' });
    value(archive.articles.create(article, 0));
    const changed = anArticle({ ...article, text: 'Le funiculaire.' });
    value(archive.articles.save({ article: changed, base: 1 }, 1));
    expect(found(archive, 'tramway')).toEqual([]);
    expect(found(archive, 'funiculaire')).toEqual(['Un']);
  });

  it('is as it was saved last, however often it was, and by whatever program', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    const [gare, halte] = ['La gare', 'La halte'].map((headline) => anArticle({ headline, text: 'Rien.' }));
    if (!gare || !halte) throw new Error('two articles');
    for (const article of [gare, halte]) value(archive.articles.create(article, 0));
    const save = (into: Archive, article: Article, base: number, text: string) =>
      value(into.articles.save({ article: { ...article, body: [paragraph(text)] }, base }, base));
    for (const [base, text] of ['Un quai', 'Un quai neuf', 'Un quai désert'].entries())
      save(archive, gare, base + 1, text);
    save(archive, halte, 1, 'Un abri');
    archive.close();
    const again = value(openArchive(folder, { create: false }));
    expect(found(again, 'abri')).toEqual(['La halte']);
    expect(found(again, 'desert')).toEqual(['La gare']);
    expect(found(again, 'neuf')).toEqual([]);
    save(again, halte, 2, 'Une barrière');
    expect(found(again, 'barriere')).toEqual(['La halte']);
    again.close();
  });

  it('is never more than one text behind, which the archive notes with the save itself', () => {
    const folder = join(aFolder(), 'archive');
    const archive = anArchive(folder);
    const articles = ['Un', 'Deux', 'Trois'].map((headline) => anArticle({ headline, text: 'Rien.' }));
    for (const article of articles) value(archive.articles.create(article, 0));
    const noted = () => {
      const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
      const ids = database
        .prepare('SELECT a.headline FROM unindexed u JOIN article a ON a.number = u.article')
        .pluck()
        .all();
      database.close();
      return ids;
    };
    for (const article of articles) {
      value(archive.articles.save({ article: { ...article, byline: 'Le bureau' }, base: 1 }, 1));
      expect(noted()).toEqual([article.headline]);
    }
    expect(value(archive.library.list(all)).total).toBe(3);
    expect(noted(), 'a list without words waits for none').toEqual(['Trois']);
    expect(found(archive, 'bureau').sort()).toEqual(['Deux', 'Trois', 'Un']);
    expect(noted()).toEqual([]);
  });

  it('is gone with a removed text, and back with it', () => {
    const archive = anArchive();
    const article = anArticle({ headline: 'Un', text: 'Rien.' });
    value(archive.articles.create(article, 0));
    value(archive.articles.save({ article: { ...article, body: [paragraph('Un quai')] }, base: 1 }, 1));
    value(archive.articles.remove(article.id, 2));
    expect(found(archive, 'quai')).toEqual([]);
    value(archive.articles.save({ article: { ...article, body: [paragraph('Un quai neuf')] }, base: 2 }, 3));
    expect(found(archive, 'quai')).toEqual([]);
    value(archive.articles.restore(article.id, 1e6));
    expect(found(archive, 'neuf')).toEqual(['Un']);
  });

  it('that was removed is listed apart, the last removed first, until it is back', () => {
    const archive = anArchive();
    const articles = ['Un', 'Deux', 'Trois'].map((headline) => anArticle({ headline, text: 'Rien.' }));
    for (const article of articles) value(archive.articles.create(article, 0));
    const [first, second] = articles;
    if (!first || !second) throw new Error('three articles');
    value(archive.articles.remove(first.id, 5));
    value(archive.articles.remove(second.id, 9));
    expect(value(archive.articles.removed())).toEqual([
      { id: second.id, headline: 'Deux', removedAt: 9 },
      { id: first.id, headline: 'Un', removedAt: 5 },
    ]);
    value(archive.articles.restore(second.id, 1e6));
    expect(value(archive.articles.removed()).map(({ headline }) => headline)).toEqual(['Un']);
  });

  it('is found in an archive that is only read, as its last save left it', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    const article = anArticle({ headline: 'Un', text: 'Rien.' });
    value(archive.articles.create(article, 0));
    value(archive.articles.save({ article: { ...article, body: [paragraph('Un quai')] }, base: 1 }, 1));
    archive.close();
    const read = value(readArchive(folder, { kind: 'archive-read-only', path: folder }));
    expect(found(read, 'quai')).toEqual(['Un']);
    read.close();
  });

  it('is counted whole and given by pages', () => {
    const archive = anArchive();
    for (let n = 0; n < 7; n++) value(archive.articles.create(anArticle({ headline: `Grève ${n}` }), n));
    const page = value(
      archive.library.list({ words: 'greve', filters: {}, sort: 'relevance', limit: 3, offset: 6 }),
    );
    expect(page).toMatchObject({ total: 7, rows: [{ kind: 'release' }] });
  });
});

describe('the passage shown', () => {
  const passage = (text: string, words: string) => {
    const archive = anArchive();
    value(archive.articles.create(anArticle({ headline: 'Un', text }), 0));
    const [row] = value(
      archive.library.list({ words, filters: {}, sort: 'relevance', limit: 1, offset: 0 }),
    ).rows;
    return row?.snippet;
  };

  it('is the text as written, with what was found apart', () => {
    expect(passage('Voici l’Éléphant vert.', 'elephant')).toEqual([
      { text: 'Voici l’', found: false },
      { text: 'Éléphant', found: true },
      { text: ' vert.', found: false },
    ]);
  });

  it('shows compound words whole', () => {
    const runs = passage('Les militant·es de l’œuvre.', 'militantes oeuvre');
    expect(runs?.filter((run) => run.found).map((run) => run.text)).toEqual(['militant·es', 'œuvre']);
  });

  it('is cut at words, where most of what is sought stands together', () => {
    const filler =
      'Le conseil municipal se réunit ce soir pour en parler avec les habitants du quartier. '.repeat(8);
    const runs = passage(`Une gare. ${filler}La gare et la piscine ferment. ${filler}`, 'gare piscine');
    const text = runs?.map((run) => run.text).join('') ?? '';
    expect(text).toContain('La gare et la piscine ferment.');
    expect(text.startsWith('… ')).toBe(true);
    expect(text.endsWith(' …')).toBe(true);
    expect(text.length).toBeLessThan(220);
    expect(`${filler}${filler}`).toContain(text.slice(2, 20));
  });

  it('puts back together into the text, whatever the text and the words', () => {
    const word = fc.constantFrom(
      'été',
      'œuvre',
      'l’été',
      'militant·es',
      '10 000',
      '«',
      'e\u0301te',
      'zoo',
      '👍🏽',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }),
        fc.constantFrom('ete', 'oe', 'mil', '10', 'z'),
        (words, sought) => {
          const text = words.join(' ');
          const runs = passage(text || 'x', sought) ?? [];
          const inside = runs
            .map((run) => run.text)
            .join('')
            .replace(/^… | …$/g, '');
          expect((text || 'x').normalize('NFC')).toContain(inside);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('whatever is typed is safe', () => {
  it.each([
    '',
    '   ',
    '"',
    "'",
    '*',
    '-',
    'NEAR(',
    'a AND',
    'headline:x',
    '^x',
    '👍',
    '(',
    '\u0000',
    'x'.repeat(500),
    '- OR *',
  ])('« %s »', (words) => {
    const archive = anArchive();
    value(archive.articles.create(anArticle({ headline: 'Un', text: march }), 0));
    expect(() =>
      value(archive.library.list({ words, filters: {}, sort: 'relevance', limit: 10, offset: 0 })),
    ).not.toThrow();
  });

  it('any string at all', () => {
    const archive = anArchive();
    value(archive.articles.create(anArticle({ headline: 'Un', text: march }), 0));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        value(archive.library.list({ words, filters: {}, sort: 'relevance', limit: 10, offset: 0 }));
      }),
    );
  });
});
