import { describe, expect, test } from 'vitest';
import { emptyMasthead } from '../../../src/article';
import type { Block } from '../../../src/article';
import { truncateWords, renderLeaflet, countPrintedWords } from '../../../src/render';
import { everyBlock } from '../../fixtures/every-block';
import { lineArticle, lineMasthead, readBody, shortLeaflet } from '../../fixtures/leaflet-articles';

describe('the leaflet of an article', () => {
  test('says who, when and where, in its language', () => {
    expect(renderLeaflet({ ...shortLeaflet, language: 'fr-CA' }, lineMasthead)).toMatchObject({
      language: 'fr',
      region: 'CA',
      title: 'Un guichet fermé, c’est une vallée qu’on éteint',
      group: { name: 'Collectif pour la ligne de la Vilaine', logo: null },
      date: 'Guichen, le 1er\u00a0mars 2026',
      kicker: 'GARE DE GUICHEN',
      messages: { overleaf: 'Suite au verso' },
    });
    expect(renderLeaflet({ ...shortLeaflet, language: 'en-GB' }, lineMasthead)).toMatchObject({
      date: 'GUICHEN, 1\u00a0March 2026',
      messages: { overleaf: 'Continued overleaf' },
    });
  });

  test('ends on the call, the address people read, and the legal line', () => {
    expect(renderLeaflet(shortLeaflet, lineMasthead).foot).toEqual({
      call: 'Rejoignez le collectif, venez à la prochaine réunion',
      callUnits: expect.any(Array) as object[],
      callAddress: 'ligne-vilaine.exemple.org/agir',
      page: {
        label: 'Lire en ligne\u00a0: ',
        address: 'ligne-vilaine.exemple.org/guichet-de-guichen',
        modules: expect.any(Array) as string[],
      },
      second: null,
      group: ['4, place de la Gare, 35580 Guichen', 'contact@ligne-vilaine.exemple.org'],
      legal: [
        'Imprimé par Imprimerie coopérative du Port, 12, quai des Radoubs, 35600 Redon.',
        'Ne pas jeter sur la voie publique.',
      ],
    });
  });

  test('leads to the site itself while the text has neither headline nor address', () => {
    const page = (part: Partial<typeof shortLeaflet>) =>
      renderLeaflet({ ...shortLeaflet, slug: '', ...part }, lineMasthead).foot.page?.address;
    expect(page({ headline: ' ' })).toBe('ligne-vilaine.exemple.org');
    expect(page({ headline: 'La gare reste' })).toBe('ligne-vilaine.exemple.org/la-gare-reste');
  });

  test('asks for the newsletter where there is nothing to join, and names the group where there is neither', () => {
    const nobody = { label: '', url: '' };
    const { foot } = renderLeaflet(shortLeaflet, { ...lineMasthead, join: nobody });
    expect(foot).toMatchObject({
      call: 'Recevoir la lettre',
      callAddress: 'ligne-vilaine.exemple.org/lettre',
    });
    const alone = renderLeaflet(shortLeaflet, { ...lineMasthead, join: nobody, newsletter: nobody });
    expect(alone.foot).toMatchObject({ call: 'Collectif pour la ligne de la Vilaine', callAddress: '' });
  });

  test('has no code without a site, and invents no printer', () => {
    const { foot } = renderLeaflet(shortLeaflet, { ...emptyMasthead(), name: 'Collectif' });
    expect(foot).toMatchObject({ page: null, group: [], legal: ['Ne pas jeter sur la voie publique.'] });
  });

  test('opens by its code what a person chose, with its address in words', () => {
    const usual = renderLeaflet(shortLeaflet, lineMasthead).foot;
    const foot = (code: string) => renderLeaflet(shortLeaflet, lineMasthead, undefined, { code }).foot;
    expect(foot('none').page).toBeNull();
    expect(foot('https://petition.example/velo').page).toMatchObject({ address: 'petition.example/velo' });
    expect(foot('join').callAddress).not.toBe('');
    expect(foot('join').page?.modules).not.toEqual(usual.page?.modules);
  });

  test('does not say twice who printed it', () => {
    const imprint = {
      ...emptyMasthead().imprint,
      printer: 'Collectif, imprimé par nos soins',
      address: '4, place de la Gare, 35580 Guichen',
    };
    const { foot } = renderLeaflet(shortLeaflet, { ...lineMasthead, imprint });
    expect(foot.legal[0]).toBe('Collectif, imprimé par nos soins, 4, place de la Gare, 35580 Guichen.');
  });

  test('has a title even when nothing is written yet', () => {
    expect(renderLeaflet(lineArticle({}), emptyMasthead()).title).toBe('Tract');
    expect(renderLeaflet(lineArticle({}), lineMasthead).title).toBe(lineMasthead.name);
  });

  test('is the same for the same article', () => {
    const made = () => JSON.stringify(renderLeaflet(lineArticle({ body: everyBlock }), lineMasthead));
    expect(made()).toBe(made());
  });
});

describe('a headline is cut', () => {
  test.each([
    [
      'Un guichet fermé, c’est une vallée qu’on éteint',
      ['Un guichet', 'fermé,', 'c’est', 'une vallée', 'qu’on', 'éteint'],
    ],
    ['La grève, et après', ['La grève,', 'et après']],
    ['Rendez-vous au rond-point', ['Rendez-vous', 'au rond-point']],
    ['À quand le train\u202f?', ['À quand', 'le train\u202f?']],
    ['On y va', ['On y va']],
    ['Soignez avec nous 14 lits', ['Soignez', 'avec nous', '14 lits']],
    ['Non à la fin des trains', ['Non', 'à la fin', 'des trains']],
    ['Votez contre la fermeture', ['Votez', 'contre', 'la fermeture']],
    ['Cuisiner pour leurs enfants demain', ['Cuisiner', 'pour leurs enfants', 'demain']],
    ['', []],
  ])('%s', (headline, units) => {
    const pieces = renderLeaflet(lineArticle({ headline }), lineMasthead).units;
    expect(pieces.map(({ text }) => text)).toEqual(units);
  });
});

describe('the body of a leaflet', () => {
  test('leaves out what is empty', () => {
    const { body } = renderLeaflet(
      lineArticle({
        body: [
          { type: 'paragraph', content: [] },
          {
            type: 'paragraph',
            content: [{ type: 'text', text: '  ', marks: [{ type: 'bold' }] }, { type: 'lineBreak' }],
          },
          { type: 'bulletedList', items: [{ content: [{ type: 'paragraph', content: [] }] }] },
          { type: 'quotation', content: [], speaker: 'Personne', role: '' },
          { type: 'box', content: [] },
          { type: 'table', caption: 'Vide', rows: [] },
        ],
      }),
      lineMasthead,
    );
    expect(body).toEqual([]);
  });

  test('leaves out the empty items of a list, and keeps the others', () => {
    const item = (...words: string[]) => ({
      content: words.map((text) => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text, marks: [] }],
      })),
    });
    const items = [item(), item('un'), item(' '), { content: [] }, item('', 'deux'), item(' ', ' ')];
    const drawn = (list: Block) => renderLeaflet(lineArticle({ body: [list] }), lineMasthead).body;
    const line = (text: string) => [{ kind: 'paragraph', line: [expect.objectContaining({ text })] }];
    expect(drawn({ type: 'bulletedList', items })).toEqual([
      { kind: 'bulletedList', items: [line('un'), line('deux')] },
    ]);
    expect(drawn({ type: 'numberedList', start: 4, items })).toEqual([
      { kind: 'numberedList', start: 4, items: [line('un'), line('deux')] },
    ]);
  });

  test('never skips a level of its outline', () => {
    const crosshead = (level: 1 | 2): Block => ({
      type: 'crosshead',
      level,
      content: [{ type: 'text', text: 'Titre', marks: [] }],
    });
    const body = [crosshead(2), crosshead(1), crosshead(2)];
    const depths = (headline: string) =>
      renderLeaflet(lineArticle({ headline, body }), lineMasthead).body.map(
        (block) => 'depth' in block && block.depth,
      );
    expect(depths('Un titre')).toEqual([2, 2, 3]);
    expect(depths('')).toEqual([1, 1, 2]);
  });

  test('fills the rows of a table up, and knows its heading rows', () => {
    const cell = (text: string, header = false) => ({
      header,
      content: [{ type: 'text' as const, text, marks: [] }],
    });
    const rows = [{ cells: [cell('Année', true), cell('Trains', true)] }, { cells: [cell('2005')] }];
    const { body } = renderLeaflet(
      lineArticle({ body: [{ type: 'table', caption: '', rows }] }),
      lineMasthead,
    );
    expect(body[0]).toMatchObject({
      columns: 2,
      heads: 1,
      rows: [
        [{}, {}],
        [{}, { bold: false, line: [] }],
      ],
    });
  });

  test('takes breaks, tabs and controls that a paste left as spaces', () => {
    const body = readBody('Un\ttrain\u0007 par\nheure');
    const [block] = renderLeaflet(lineArticle({ body }), lineMasthead).body;
    expect(block).toEqual({ kind: 'paragraph', line: [{ kind: 'text', text: 'Un train par heure' }] });
  });

  test('lets a word break that no column could hold', () => {
    const lineOf = (words: string) =>
      renderLeaflet(lineArticle({ body: readBody(words) }), lineMasthead).body[0];
    const text = (words: string) => ({ kind: 'paragraph', line: [{ kind: 'text', text: words }] });
    expect(lineOf('a'.repeat(80))).toEqual(
      text(['a'.repeat(25), 'a'.repeat(25), 'a'.repeat(25), 'a'.repeat(5)].join('\u00ad')),
    );
    expect(lineOf('a'.repeat(60))).toEqual(text('a'.repeat(60))); // Such words are German, and German has its hyphens.
    expect(lineOf('0'.repeat(60))).toEqual(
      text(['0'.repeat(25), '0'.repeat(25), '0'.repeat(10)].join('\u200b')),
    );
    const accented = `E\u0323${'\u0301'.repeat(60)}`;
    expect(lineOf(accented)).toEqual(text(accented)); // No accent is parted from its letter.
    const long = `https://exemple.org/${'a'.repeat(90)}`;
    expect(lineOf(long)).toEqual(text(long));
    expect(lineOf('https://exemple.org/')).toEqual(text('https://exemple.org/'));
  });

  test('a link to a place in the page is plain words on paper', () => {
    const marks = [{ type: 'link' as const, href: '#plus-bas' }];
    const body = [
      { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'ci-dessous', marks }] },
    ];
    const [block] = renderLeaflet(lineArticle({ body }), lineMasthead).body;
    expect(block).toEqual({ kind: 'paragraph', line: [{ kind: 'text', text: 'ci-dessous' }] });
  });
});

describe('a body is shortened', () => {
  const { body } = renderLeaflet(shortLeaflet, lineMasthead);

  test('by any number of words', () => {
    const words = countPrintedWords(body);
    expect(words).toBeGreaterThan(100);
    for (let kept = 0; kept <= words; kept += 1)
      expect(countPrintedWords(truncateWords(body, kept))).toBe(kept);
    expect(truncateWords(body, words)).toEqual(body);
    expect(truncateWords(body, 0)).toEqual([]);
  });

  test('whatever it is made of', () => {
    const every = renderLeaflet(lineArticle({ body: everyBlock }), lineMasthead).body;
    for (let kept = 0; kept <= countPrintedWords(every); kept += 1)
      expect(countPrintedWords(truncateWords(every, kept))).toBe(kept);
  });
});
