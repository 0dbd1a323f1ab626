import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOfText, oneLine, readPlainText } from '../../src/article';
import type { KnowsWord } from '../../src/article';
import { sketch } from '../import/support/read-fixture';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/paste', name), 'utf8');
const read = (text: string, knows?: KnowsWord) => sketch(readPlainText(text, knows));

const known = new Set(['régie', 'habitants', 'environnementales', 'administrations']);
const dictionary: KnowsWord = (word) => known.has(word);

const page = [
  'p L’eau de la Vilaine n’est pas à vendre',
  'p Le conseil métropolitain vote mardi 3 mars la fin de la régie municipale, malgré l’opposition de trois cents habitants réunis dimanche devant l’hôtel de ville. Le débit est tombé à douze mètres cubes par seconde1, soit le niveau le plus bas jamais enregistré depuis l’installation des instruments.',
  'p « Nous demandons que la gestion reste publique et que les comptes soient publiés », dit la porte-parole du collectif, qui appelle à un rassemblement exceptionnel samedi, à dix heures, devant la préfecture, c’est-à-dire au lendemain de l’assemblée.',
  'p Ce que demandent les habitants',
  '- garder la régie, avec les moyens nécessaires à l’entretien du réseau et des canalisations anciennes ;',
  '- publier les comptes ;',
  '- ouvrir le conseil aux usagers.',
  'p Les prochaines réunions publiques sont annoncées à la mairie. Une pétition rassemble déjà plusieurs milliers de signatures, dont',
  'p 1Délibération n° 12 du 4 février 2026.',
];
const rest = 'p celles de nombreuses organisations environnementales et professionnelles.';

describe('the text of a PDF', () => {
  it('copied in Chromium’s viewer has its lines mended and its foot left where it stood', () => {
    const head = 'p Collectif Eau de Vilaine';
    expect(read(fixture('pdf-chromium.txt')).map(plainSpaces)).toEqual([
      head,
      ...page,
      'p 1',
      head,
      rest,
      'p 2',
    ]);
  });

  it('copied in Evince has its soft hyphens mended', () => {
    expect(read(fixture('pdf-evince.txt')).map(plainSpaces)).toEqual([
      'p Collectif Eau de Vilaine',
      ...page,
      'p 1Collectif Eau de Vilaine',
      rest,
      'p 2',
    ]);
  });

  it('that was cut at hard hyphens is mended by the dictionary, and a compound keeps its hyphen', () => {
    expect(read(fixture('pdf-evince-hyphens.txt'), dictionary)).toEqual([
      'p Le conseil métropolitain vote mardi 3 mars la fin de la régie municipale, malgré l’opposition de trois cents habitants réunis dimanche devant l’hôtel de ville, dit la porte-parole du collectif environnemental.',
      'p Une pétition rassemble déjà plusieurs milliers de signatures, dont celles de nombreuses organisations environnementales et professionnelles, ainsi que des administrations départementales.',
    ]);
  });

  it('keeps a hyphen where nothing makes sure, and never joins two words', () => {
    const words = read(fixture('pdf-evince-hyphens.txt')).join(' ');
    expect(words).toContain('porte-parole');
    expect(words).toContain('ré-gie');
    expect(words).toContain('administrations');
  });

  const wide = 'Une longue ligne de la page qui va jusqu’au bout de sa colonne et';

  it('has a word whole where the text has it whole elsewhere', () => {
    const text = `${wide} le rassem-\nblement a lieu samedi devant la mairie, dit-on. Ce rassemblement est\npaisible et ouvert à toutes celles qui veulent venir.`;
    expect(read(text)[0]).toContain('le rassemblement a lieu');
  });

  it('keeps the hyphens of compounds and of names at the end of a line', () => {
    expect(
      read(
        `${wide} c’est-à-\ndire demain, dans le département d’Ille-et-\nVilaine qui est voisin du nôtre et le reste.`,
      )[0],
    ).toContain('et c’est-à-dire demain, dans le département d’Ille-et-Vilaine');
    // "menton" begins as the ending of many words does, and is a word.
    expect(read(`${wide} son protège-\nmenton qui est tombé au milieu de la route.`)[0]).toContain(
      'son protège-menton',
    );
  });

  it('begins a paragraph at an indent and at a blank line', () => {
    const text = `   ${wide}\nle vote est pour mardi.\n   ${wide}\nla suite est pour mercredi.\n\nFin ${wide}\nde tout.`;
    expect(read(text)).toHaveLength(3);
  });

  it('with a blank line after every line is mended all the same', () => {
    const text = [
      wide,
      'le vote est pour mardi, dans la salle du conseil, à dix-huit heures,',
      'puis le compte rendu est affiché à la porte de la mairie, comme il',
      'est de règle depuis toujours dans cette commune et dans ses voisines',
      'sans exception.',
    ].join('\n\n');
    expect(read(text)).toHaveLength(1);
  });

  it('has letters where it had ligatures', () => {
    expect(read('La ﬁn du conﬂit, eﬃcace')).toEqual(['p La fin du conflit, efficace']);
  });
});

describe('plain text', () => {
  it('whose lines were ended on purpose keeps them: an address, a poem, a list of names', () => {
    expect(read('12 rue de la Vilaine\n35000 Rennes')).toEqual(['p 12 rue de la Vilaine', 'p 35000 Rennes']);
    expect(read('Bonjour,\n\n12 rue de la Vilaine\n35000 Rennes\n\nMerci.')).toEqual([
      'p Bonjour,',
      'p 12 rue de la Vilaine⏎35000 Rennes',
      'p Merci.',
    ]);
    expect(read('Sous le pont Mirabeau\nCoule la Seine\nEt nos amours')).toHaveLength(3);
  });

  it('of long paragraphs, one a line, has a paragraph for each', () => {
    const long = 'Une phrase qui va loin. '.repeat(12).trim();
    expect(read(`${long}\n${long}\n${long}`)).toEqual([`p ${long}`, `p ${long}`, `p ${long}`]);
  });

  it('that a mailer wrapped is mended', () => {
    const mail =
      'Bonjour,\n\nLe conseil de la métropole vote mardi la fin de la régie de l’eau, et nous\nappelons toutes celles et tous ceux qui le peuvent à venir devant l’hôtel de\nville à dix-huit heures.\n\nÀ mardi,\nle collectif';
    expect(read(mail)).toEqual([
      'p Bonjour,',
      'p Le conseil de la métropole vote mardi la fin de la régie de l’eau, et nous appelons toutes celles et tous ceux qui le peuvent à venir devant l’hôtel de ville à dix-huit heures.',
      'p À mardi,',
      'p le collectif',
    ]);
  });

  it('has lists where lines begin with signs, and a dialogue is none', () => {
    expect(read('• un\n• deux')).toEqual(['- un', '- deux']);
    expect(read('- un\n- deux\n3. trois\n4. quatre')).toEqual(['- un', '- deux', '3. trois', '4. quatre']);
    expect(read('– Bonjour')).toEqual(['p – Bonjour']);
    expect(read('— Oui.\n— Non.')).toEqual(['p — Oui.', 'p — Non.']);
    expect(read('1. un\n3. trois')).toEqual(['p 1. un', 'p 3. trois']);
  });

  it('is lines and nothing else when that is asked', () => {
    expect(linesOfText(' un\r\n\r\n• deux\n- trois \tquatre\u200b\n')).toEqual([
      'un',
      '• deux',
      '- trois quatre',
    ]);
  });

  it('is one clean line in a field', () => {
    expect(oneLine('Un titre\r\nsur deux lignes\n')).toBe('Un titre sur deux lignes');
    expect(oneLine('régie muni\u00ad\ncipale\u200b')).toBe('régie municipale');
    expect(oneLine(' mot ')).toBe(' mot ');
  });

  it('of five megabytes is read, whether each line is a paragraph or all of them are one', () => {
    const line = 'Une ligne qui ne finit pas et qui va jusqu’au bout de la page';
    const paragraphs = readPlainText(`${line}\n`.repeat(40_000));
    expect(paragraphs).toHaveLength(40_000);
    expect(paragraphs.at(-1)).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: line, marks: [] }],
    });
    const cut = 'une ligne qui ne finit pas et qui va jusqu’au bout de la pa-';
    expect(readPlainText(`${cut}\n`.repeat(40_000))).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: cut.repeat(40_000), marks: [] }] },
    ]);
  });
});

function plainSpaces(line: string): string {
  return line.replace(/[\u00a0\u202f]/g, ' ');
}
