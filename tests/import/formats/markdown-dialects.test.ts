import { describe, expect, it } from 'vitest';
import { bodyOf, read, sketch } from '../support/read-fixture';

const md = async (text: string) => sketch(await bodyOf('t.md', `# Titre\n\n${text}`));

describe('front matter as other programs write it', () => {
  it('may hold texts between quotes that go on at the margin', async () => {
    const { article } = await read(
      't.md',
      `---
title: "La rivière baisse :
les relevés de l'été"
description: 'Chaque dimanche, sept bénévoles
notent le niveau, et c''est suivi.

Deux fois par jour en août.'
tags: [eau,
rivière]
date: 2024-08-12
---
Le texte.
`,
    );
    expect(article).toMatchObject({
      headline: "La rivière baisse : les relevés de l'été",
      tags: ['eau', 'rivière'],
      date: { local: '2024-08-12T00:00' },
    });
    expect(article.standfirst).toContain("notent le niveau, et c'est suivi. Deux fois par jour");
  });
});

describe('Markdown of other dialects', () => {
  it('has comments of Obsidian, which nobody but the writer sees', async () => {
    expect(
      await md('Un mot %%à revoir%%ici.\n\n%%\nPas pour\n\nla presse.\n%%\n\nEncore 50 %% de mots, `%%a%%`.'),
    ).toEqual(['p Un mot ici.', 'p Encore 50 %% de mots, `%%a%%`.']);
  });

  it('has labels of notes with spaces', async () => {
    expect(
      await md(
        'Le niveau baisse[^relevé du 12 août], dit-on[^non défini].\n\n[^relevé du 12 août]: À la station du pont.',
      ),
    ).toEqual(['p Le niveau baisse{À la station du pont.}, dit-on[^non défini].']);
  });

  it('has admonitions, which are boxes with their title', async () => {
    expect(
      await md(
        '!!! warning "Avant de *venir*"\n    Prévenir la mairie.\n\n    - des bottes\n    - une règle\n\nAprès.',
      ),
    ).toEqual([
      'box',
      '  p *Avant de \\*venir\\**'.replaceAll('\\', ''),
      '  p Prévenir la mairie.',
      '  - des bottes',
      '  - une règle',
      'p Après.',
    ]);
    expect(
      await md('!!! note\n    Sans titre.\n\n:::tip Le bon geste\nRincer la règle.\n:::\n\nFin.'),
    ).toEqual(['box', '  p Sans titre.', 'box', '  p *Le bon geste*', '  p Rincer la règle.', 'p Fin.']);
  });

  it('has callouts with a title and a fold', async () => {
    expect(await md('> [!info]- À savoir\n> Le pont est fermé.')).toEqual([
      'box',
      '  p *À savoir*',
      '  p Le pont est fermé.',
    ]);
  });

  it('has links and pictures of wikis', async () => {
    const blocks = await bodyOf(
      't.md',
      '# Titre\n\nVoir [[Relevés 2024|les relevés]] et [[Carte]], `[[code]]`.\n\n![[quai.png|300]]\n\n![[quai.png|Le quai à sec]]',
      { 'quai.png': 'picture' },
    );
    expect(sketch(blocks)).toEqual([
      'p Voir les relevés et Carte, `[[code]]`.',
      'figure alt= caption= credit=',
      'figure alt=Le quai à sec caption= credit=',
    ]);
  });

  it('has lists of definitions', async () => {
    expect(
      await md(
        'Étiage\n: Le niveau *le plus bas* de l’année.\n: Aussi\u00a0: basses eaux.\n\nCrue\n\n:   Le contraire.\n\n    Elle se prépare.\n\nFin.',
      ),
    ).toEqual([
      'p *Étiage*',
      'p Le niveau /le plus bas/ de l’année.',
      'p Aussi\u00a0: basses eaux.',
      'p *Crue*',
      'p Le contraire.',
      'p Elle se prépare.',
      'p Fin.',
    ]);
  });

  it('has HTML with empty lines in it', async () => {
    expect(
      await md(
        '<table>\n  <tr><td>Pont</td>\n\n      <td>12 cm</td></tr>\n\n    <tr><td>Gué</td><td>8 cm</td></tr>\n</table>\n\n<div>\n\n    <p>Relevés <b>du matin</b>.</p>\n\n</div>\n\nFin.',
      ),
    ).toEqual(['table ', '  Pont | 12 cm', '  Gué | 8 cm', 'p Relevés *du matin*.', 'p Fin.']);
  });

  it('has the attributes and comments of kramdown and pandoc', async () => {
    expect(
      await md(
        '{: .intro #debut}\nUn *mot*{: .rouge} et [un lien](https://exemple.org){target=_blank .bouton}.\n\n{::comment}\nà revoir\n{:/comment}\n\nFin {non}.',
      ),
    ).toEqual(['p Un /mot/ et [un lien](https://exemple.org).', 'p Fin {non}.']);
  });

  it('keeps code as it is, whatever dialect it shows', async () => {
    expect(await md('```md\n!!! note\n    [[Page]] et {: .x}\nTerme\n: définition\n```')).toEqual([
      'pre !!! note⏎    [[Page]] et {: .x}⏎Terme⏎: définition',
    ]);
  });

  it('does not take times, quotations of wikis or lone colons for anything else', async () => {
    expect(await md('Rendez-vous\n:) à 14 h\n\nUn : deux\n\n[[ ]] et ]]')).toEqual([
      'p Rendez-vous :) à 14 h',
      'p Un : deux',
      'p [[ ]] et ]]',
    ]);
  });
});

describe('raised and lowered signs', () => {
  const marksIn = async (text: string) => {
    const [block] = await bodyOf('t.md', `# Titre\n\n${text}`);
    const content = block?.type === 'paragraph' ? block.content : [];
    return content.flatMap((run) =>
      run.type === 'text' && run.marks.length > 0 ? [[run.text, run.marks]] : [],
    );
  };

  it('are read between single tildes and circumflexes behind a letter or a figure', async () => {
    expect(await marksIn('Le CO~2~ a pris 10^3^ tonnes, le 1^er^ mai.')).toEqual([
      ['2', [{ type: 'subscript' }]],
      ['3', [{ type: 'superscript' }]],
      ['er', [{ type: 'superscript' }]],
    ]);
  });

  it('are no struck words, no note and no sign that is escaped', async () => {
    expect(await marksIn('Un mot ~barré~, 2\\^3\\^4 et 2 ^ 3 ^ 4.')).toEqual([]);
    expect(await md('Une note^[dite ici].')).toEqual(['p Une note{dite ici}.']);
  });
});
