import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../electron/import';
import { bodyOf, fileOf, keeper, read, seed, sketch } from '../support/read-fixture';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/import', name));

/** What source.md contains, whichever program converted it. */
const expected = [
  'p Le conseil vote *mardi 3 mars* la fin de la régie /municipale/.{Délibération n° 12 du 4 février 2026, [en ligne](https://exemple.org/12).} Le débit est tombé à 12 m^3^/s et la concentration de CO~2~ monte. Lire [le rapport](https://exemple.org/rapport?a=1&b=2).',
  'h1 Ce que demandent les habitants',
  'p Une liste :',
  '- garder la régie ;',
  '- publier les comptes :',
  '  1. ceux de 2024 ;',
  '  2. ceux de 2025 ;',
  '- ouvrir le conseil.',
  'h2 Le calendrier',
  'quotation',
  '  p L’eau est un bien commun. Elle le restera.',
  '  by  | ',
  'figure alt=La rivière vue du pont caption=La rivière vue du pont credit=',
  'table ',
  '  !Année | !Débit | !Source',
  '  2024 | 14 | régie',
  '  2025 | 12 | régie',
  'p Un mot en <en:fair play> et %Onu%.',
  '---',
  'p Fin du texte avec une seconde note{Relevés de la *régie*.⏎Second alinéa de la note.}.',
];
const changed = (changes: Record<string, string>) => expected.map((line) => changes[line] ?? line);

describe('a document from another program', () => {
  it.each(['pandoc.docx', 'pandoc.odt', 'pandoc.html', 'writer.odt', 'writer.docx'])(
    '%s gives headline, standfirst and language',
    async (name) => {
      const { article } = await read(name, fixture(name), { 'riviere.png': 'x' });
      expect(article).toMatchObject({
        headline: 'L’eau de la Vilaine n’est pas à vendre',
        standfirst: 'Trois cents habitants demandent que la régie reste publique.',
        language: 'fr',
        byline: '',
      });
    },
  );

  it('pandoc.html loses nothing', async () => {
    expect(
      sketch((await read('pandoc.html', fixture('pandoc.html'), { 'riviere.png': 'x' })).article.body),
    ).toEqual(expected);
  });

  it('pandoc.odt loses nothing but the alternative text that pandoc does not write', async () => {
    const { article, notices } = await read('pandoc.odt', fixture('pandoc.odt'));
    const figure = 'figure alt=La rivière vue du pont caption=La rivière vue du pont credit=';
    expect(sketch(article.body)).toEqual(
      changed({ [figure]: figure.replace('alt=La rivière vue du pont', 'alt=') }),
    );
    expect(notices).toEqual([]);
  });

  it('pandoc.docx loses nothing but the language of a passage, which Word text cannot be trusted with', async () => {
    const { article, notices } = await read('pandoc.docx', fixture('pandoc.docx'));
    expect(sketch(article.body)).toEqual(
      changed({ 'p Un mot en <en:fair play> et %Onu%.': 'p Un mot en fair play et %Onu%.' }),
    );
    expect(notices).toEqual([]);
  });

  it('writer.odt loses nothing but the rule, which Writer had dropped', async () => {
    const { article, notices } = await read('writer.odt', fixture('writer.odt'));
    const passage = 'p Un mot en <en:fair play> et %Onu%.';
    expect(sketch(article.body)).toEqual(
      changed({ [passage]: passage.replace('<en:', '<en-US:') }).filter((line) => line !== '---'),
    );
    expect(notices).toEqual([]);
  });

  it('writer.docx loses nothing but the language of a passage', async () => {
    const { article, notices } = await read('writer.docx', fixture('writer.docx'));
    const passage = 'p Un mot en <en:fair play> et %Onu%.';
    expect(sketch(article.body)).toEqual(changed({ [passage]: 'p Un mot en fair play et %Onu%.' }));
    expect(notices).toEqual([]);
  });

  it('keeps the pictures that are in it', async () => {
    for (const name of ['pandoc.docx', 'pandoc.odt', 'writer.docx', 'writer.odt']) {
      const { kept, keep } = keeper();
      await readArticle(fileOf(name, fixture(name)), seed, keep);
      expect(
        kept.map(({ bytes }) => Buffer.from(bytes).equals(fixture('riviere.png'))),
        name,
      ).toEqual([true]);
    }
  });

  it('is recognized by its content, not by its extension', async () => {
    expect((await read('lettre.doc', fixture('pandoc.docx'))).article.headline).toContain('Vilaine');
    expect((await read('sans-nom', fixture('pandoc.odt'))).article.headline).toContain('Vilaine');
  });

  it('writer.html is read with the headline that its title repeats', async () => {
    const { article } = await read('writer.html', fixture('writer.html'), {
      'pandoc_html_b9570277.png': 'x',
    });
    expect(article.headline).toBe('L’eau de la Vilaine n’est pas à vendre');
    expect(sketch(article.body).filter((line) => /^\s*(-|\d\.|h\d|quotation|---|table)/.test(line))).toEqual(
      expected.filter((line) => /^\s*(-|\d\.|h\d|quotation|---|table)/.test(line)),
    );
  });
});

describe('plain text', () => {
  it('has a headline, paragraphs, lists and lines', async () => {
    const text =
      'L’eau n’est pas à vendre\r\n\r\nUn paragraphe que le courrier a coupé à une largeur de soixante\r\nsignes environ.\r\n\r\n- un\r\n- deux\r\n  suite\r\n\r\n2) b\r\n3) c\r\n\r\nJeanne\r\nRennes\r\n';
    const { article } = await read('t.txt', text);
    expect(article.headline).toBe('L’eau n’est pas à vendre');
    expect(sketch(article.body)).toEqual([
      'p Un paragraphe que le courrier a coupé à une largeur de soixante signes environ.',
      '- un',
      '- deux suite',
      '2. b',
      '3. c',
      'p Jeanne⏎Rennes',
    ]);
  });

  it('is not read as Markdown or HTML', async () => {
    expect(sketch(await bodyOf('t.txt', 'Un *mot* <b>et</b> & # rien.'))).toEqual([
      'p Un *mot* <b>et</b> & # rien.',
    ]);
  });

  it('takes a first line that is a sentence or a greeting as text', async () => {
    expect((await read('t.txt', 'Bonjour,\n\nTexte.')).article.headline).toBe('');
  });
});
