import { describe, expect, it } from 'vitest';
import { closingStations, closingStationsInMarkdown } from '../../fixtures/closing-stations';
import { bodyOf, read, sketch } from '../support/read-fixture';

const md = async (text: string, beside: Record<string, string> = {}) =>
  sketch(await bodyOf('texte.md', text, beside));

describe('the text of a Markdown file', () => {
  it('keeps paragraphs, marks and no-break spaces', async () => {
    expect(await md('Un **mot**, un *autre*,\nla   suite.')).toEqual(['p Un *mot*, un /autre/, la suite.']);
    expect(await md('Prix\u00a0: 10\u202f000\u00a0€')).toEqual(['p Prix\u00a0: 10\u202f000\u00a0€']);
  });

  it('takes the first heading as the headline, and the others as crossheads of two levels', async () => {
    const { article } = await read('t.md', '# Titre *vif*\n\n## Un\n\n### Deux\n\n# Trois\n\n#### Quatre\n');
    expect(article.headline).toBe('Titre vif');
    expect(sketch(article.body)).toEqual(['h1 Un', 'h2 Deux', 'h1 Trois', 'h2 Quatre']);
  });

  it('reads raw HTML in a line as marks', async () => {
    const text =
      '1<sup>er</sup>, CO<sub>2</sub>, <span lang="en">fair play</span>, <span class="smallcaps">Onu</span>, <span style="font-variant: small-caps">Insee</span><br>fin';
    expect(await md(text)).toEqual(['p 1^er^, CO~2~, <en:fair play>, %Onu%, %Insee%⏎fin']);
  });

  it('has its notes where they are referred to, inline ones too', async () => {
    const text =
      'Un[^a], deux^[note [liée](https://ex.org) *ici*], encore[^a].\n\n[^a]: La **note**.\n\n    Sa suite.\n';
    expect(await md(text)).toEqual([
      'p Un{La *note*.⏎Sa suite.}, deux{note [liée](https://ex.org) /ici/}, encore{La *note*.⏎Sa suite.}.',
    ]);
  });

  it('keeps the alignment that a table declares for its columns', async () => {
    expect(await bodyOf('texte.md', closingStationsInMarkdown)).toEqual([closingStations]);
  });

  it('keeps a note without a reference', async () => {
    expect(await md('Un.\n\n[^seule]: Jamais appelée.')).toEqual(['p Un.', '1. Jamais appelée.']);
  });

  it('reads the speaker from the last line of a quotation that starts with a dash', async () => {
    for (const dash of ['— ', '– ', '-- ']) {
      expect(await md(`> L’eau est à tous.\n> ${dash}Claire Morel, porte-parole, Rennes`)).toEqual([
        'quotation',
        '  p L’eau est à tous.',
        '  by Claire Morel | porte-parole, Rennes',
      ]);
    }
    expect(await md('> Un.\n>\n> — Claire Morel')).toEqual(['quotation', '  p Un.', '  by Claire Morel | ']);
  });

  it('leaves a dialogue and a single line with a dash in the quotation', async () => {
    expect(await md('> — Bonjour.\n>\n> — Au revoir.')).toEqual([
      'quotation',
      '  p — Bonjour.',
      '  p — Au revoir.',
      '  by  | ',
    ]);
    expect(await md('> — Claire Morel')).toEqual(['quotation', '  p — Claire Morel', '  by  | ']);
  });

  it('recognizes a pull quote and a box by their first line', async () => {
    expect(await md('> [!pull]\n> Un bien **commun**')).toEqual(['pull Un bien *commun*']);
    expect(await md('> [!box]\n> ### Repères\n>\n> Texte\n>\n> - a\n> - b')).toEqual([
      'box',
      '  h2 Repères',
      '  p Texte',
      '  - a',
      '  - b',
    ]);
  });

  it('makes figures of pictures, with caption and credit from the title', async () => {
    const beside = { 'a.jpg': 'a', 'b c.jpg': 'b' };
    expect(await md('![La place](a.jpg "La place pleine — Crédit : Jeanne Le Goff")', beside)).toEqual([
      'figure alt=La place caption=La place pleine credit=Jeanne Le Goff',
    ]);
    expect(await md('Avant ![x](<b c.jpg> "Photo : Ali") après.', beside)).toEqual([
      'p Avant après.',
      'figure alt=x caption= credit=Ali',
    ]);
    expect(await md('![y][p]\n\n[p]: a.jpg "Vue. Credit: Bo"', beside)).toEqual([
      'figure alt=y caption=Vue. credit=Bo',
    ]);
  });

  it('keeps the caption of a missing picture, and reports it', async () => {
    const { article, notices } = await read('t.md', '![x](nulle-part.jpg "La place — Photo : Ali")');
    expect(sketch(article.body)).toEqual(['p La place — Photo : Ali']);
    expect(notices).toEqual([
      { kind: 'picture-dropped', file: 't.md', picture: 'nulle-part.jpg', why: 'missing' },
    ]);
  });

  it('takes the line above a table as its caption', async () => {
    const table = '| A | B |\n|---|--:|\n| 1 | **2** |';
    expect(await md(`Table : Débits\n\n${table}`)).toEqual(['table Débits', '  !A | !B', '  1 | *2*']);
    expect(await md(`Tableau 2 – Débits\n\n${table}`)).toEqual([
      'table Tableau 2 – Débits',
      '  !A | !B',
      '  1 | *2*',
    ]);
    expect(await md(`Tables rases\n\n${table}`)).toEqual([
      'p Tables rases',
      'table ',
      '  !A | !B',
      '  1 | *2*',
    ]);
  });

  it('keeps lists with their levels, first number and check marks', async () => {
    expect(await md('3. trois\n   - a\n   - b\n4. quatre\n\n- [ ] à faire\n- [x] fait')).toEqual([
      '3. trois',
      '  - a',
      '  - b',
      '4. quatre',
      '- ☐ à faire',
      '- ☑ fait',
    ]);
  });

  it('keeps the text of unsupported elements, and reports what was dropped', async () => {
    const text =
      '~~barré~~ [x](javascript:alert(1)) [y](page.html)\n\n<iframe src="https://x"></iframe>\n\n<script>alert("non")</script>\n\n---\n\n`code`';
    const { article, notices } = await read('t.md', text);
    expect(sketch(article.body)).toEqual(['p x y', '---', 'p `code`']);
    expect(notices).toEqual([
      { kind: 'dropped', file: 't.md', what: 'strikethrough', count: 1 },
      { kind: 'dropped', file: 't.md', what: 'link', count: 2 },
      { kind: 'dropped', file: 't.md', what: 'iframe', count: 1 },
    ]);
  });

  it('keeps links to its crossheads, numbered where two have the same words', async () => {
    const text = '# Titre\n\n[a](#Étapes) [b](#etapes-2)\n\n## Étapes\n\nUn.\n\n## Étapes\n\nDeux.\n';
    const { article } = await read('t.md', text);
    expect(sketch(article.body).slice(0, 2)).toEqual(['p [a](#etapes) [b](#etapes-2)', 'h1 Étapes']);
  });

  it('reads links of every kind', async () => {
    expect(
      await md('[a](https://ex.org/a?b=1&c=2) <presse@ex.org> https://ex.org/x [t](tel:+33123)'),
    ).toEqual([
      'p [a](https://ex.org/a?b=1&c=2) [presse@ex.org](mailto:presse@ex.org) [https://ex.org/x](https://ex.org/x) [t](tel:+33123)',
    ]);
  });

  it('makes a slug of the headline unless one is given', async () => {
    expect((await read('t.md', '# L’eau n’est pas à vendre')).article.slug).toBe('l-eau-n-est-pas-a-vendre');
    expect((await read('t.md', '---\nslug: eau\n---\n# L’eau')).article.slug).toBe('eau');
  });
});
