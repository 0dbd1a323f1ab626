import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClipboard } from '../../../electron/import/paste/read-clipboard';
import { sketch } from '../support/read-fixture';

const fixture = (name: string, encoding: BufferEncoding = 'utf8') =>
  readFileSync(join(import.meta.dirname, '../../fixtures/paste', name), encoding);

interface Case {
  html?: string;
  rtf?: string;
  blocks: string[];
  pictures: number;
  left: { what: string; count: number }[];
}

const wanted = [
  'h1 Ce que demandent les habitants',
  'p Une liste :',
  '- garder la régie ;',
  '- publier les comptes :',
  '  1. ceux de 2024 ;',
  '  2. ceux de 2025 ;',
  '- ouvrir le conseil.',
  'h2 Le calendrier',
];

const table = ['  !Année | !Débit | !Source', '  2024 | 14 | régie', '  2025 | 12 | régie'];

const opening =
  'p Le conseil vote *mardi 3 mars* la fin de la régie /municipale/.{Délibération n° 12 du 4 février 2026, [en ligne](https://exemple.org/12).} Le débit est tombé à 12 m^3^/s et la concentration de CO~2~ monte. Lire [le rapport](https://exemple.org/rapport?an=2025).';

/**
 * What each program puts on the clipboard, and what is read from it. Those of Word and Google Docs are written by their
 * documented forms.
 */
const cases: Readonly<Record<string, Case>> = {
  'LibreOffice Writer 25.2, with the picture out of its RTF': {
    html: fixture('writer.html'),
    rtf: fixture('writer.rtf', 'latin1'),
    blocks: [
      'p *L’eau de la Vilaine n’est pas à vendre*',
      'p Trois cents habitants demandent que la régie reste publique.',
      opening,
      ...wanted,
      'quotation',
      '  p L’eau est un bien commun. Elle le restera.',
      '  by  | ',
      'figure alt= caption=La rivière vue du pont credit=',
      'table ',
      ...table,
      'p Un mot en fair play et %Onu%.',
      '---',
      'p Fin du texte avec une seconde note{Relevés de la *régie*.⏎Second alinéa de la note.}.',
    ],
    pictures: 1,
    left: [],
  },
  'a page in Chromium 156': {
    html: fixture('chromium.html'),
    blocks: [
      'h1 La régie de l’eau en question',
      'p *Trois cents habitants demandent que la régie reste publique.*',
      'p Le conseil vote *mardi 3 mars* la fin de la régie /municipale/{Délibération n°\u00a012 du 4 février 2026.}. Lire [le rapport](https://exemple.org/rapport?an=2025) et [le dossier](http://exemple.org/eau#debit).⏎Une seconde ligne.',
      'h2 Ce que demandent les habitants',
      '- garder la régie\u00a0;',
      '- publier les comptes\u00a0:',
      '  1. ceux de 2024\u00a0;',
      '  2. ceux de 2025\u00a0;',
      '- ouvrir le conseil.',
      'quotation',
      '  p L’eau est un bien commun.',
      '  by Une habitante de Bruz | ',
      'figure alt=La rivière caption=La rivière vue du pont. credit=© Collectif',
      'table Débits',
      '  !Année | !Débit',
      '  2024 | 14',
      '  2025 | 12',
      'p Un',
      'p Deux',
      'p Trois',
    ],
    pictures: 1,
    left: [],
  },
  'Word for Windows, with the picture out of its RTF': {
    html: fixture('word.html'),
    rtf: fixture('word.rtf', 'latin1'),
    blocks: [
      'h1 L’eau de la Vilaine n’est pas à vendre',
      'p Le conseil vote *mardi 3 mars* la fin de la régie /municipale/{Délibération n°\u00a012 du /4 février/ 2026.}. Lire [le rapport](https://exemple.org/rapport?an=2025). Le débit est de 12 m^3^/s, mesuré dimanche, selon Hydreaulys.',
      'h1 Ce que demandent les habitants',
      '- garder la régie\u00a0;',
      '- publier les comptes\u00a0:',
      '  1. ceux de 2024\u00a0;',
      '  2. ceux de 2025\u00a0;',
      '- ouvrir le conseil.',
      '3. Troisième point.',
      '4. Quatrième point.',
      'h2 1. Le calendrier',
      'figure alt=La rivière vue du pont caption= credit=',
      'table ',
      '  *Année* | *Débit*',
      '  2025 | 12',
      'p Fin du texte.',
    ],
    pictures: 1,
    left: [{ what: 'deleted', count: 1 }],
  },
  'Google Docs': {
    html: fixture('google-docs.html'),
    blocks: [
      'h1 L’eau de la Vilaine n’est pas à vendre',
      'p Le conseil vote *mardi 3 mars* la fin de la régie /municipale/. Lire [le rapport](https://exemple.org/rapport?an=2025). Le débit est de 12 m^3^/s.',
      'h2 Ce que demandent les habitants',
      ...wanted.slice(2, 7),
      'table ',
      '  Année | Débit',
      '  2025 | 12',
    ],
    pictures: 0,
    left: [{ what: 'picture-on-web', count: 1 }],
  },
  'RTF alone, as Writer writes it': {
    rtf: fixture('writer.rtf', 'latin1'),
    blocks: [
      'p *L’eau de la Vilaine n’est pas à vendre*',
      'p Trois cents habitants demandent que la régie reste publique.',
      opening,
      ...wanted,
      'quotation',
      '  p L’eau est un bien commun. Elle le restera.',
      '  by  | ',
      'figure alt= caption=La rivière vue du pont credit=',
      'table ',
      '  *Année* | *Débit* | *Source*',
      ...table.slice(1),
      'p Un mot en fair play et %Onu%.',
      '---',
      'p Fin du texte avec une seconde note{Relevés de la *régie*.⏎Second alinéa de la note.}.',
    ],
    pictures: 1,
    left: [],
  },
  'AbiWord 3, whose HTML has lost its spaces': {
    html: '<!DOCTYPE html PUBLIC "-//ABISOURCE//DTD XHTML plus AWML 2.2//EN"><p><span>Le conseil vote</span><span>mardi</span></p>',
    rtf: fixture('abiword.rtf', 'latin1'),
    blocks: [
      'p *L’eau de la Vilaine n’est pas à vendre*',
      'p Trois cents habitants demandent que la régie reste publique.',
      opening.replaceAll('n° 12', 'n°\u00a012').replace('12 m', '12\u00a0m'),
      ...wanted.map((line) => line.replace(/^ {2}/, '')),
      'quotation',
      '  p L’eau est un bien commun. Elle le restera.',
      '  by  | ',
      'figure alt= caption=La rivière vue du pont credit=',
      'table ',
      '  *Année* | *Débit* | *Source*',
      ...table.slice(1),
      'p Un mot en fair play et Onu.',
      '---',
      'p Fin du texte avec une seconde note{Relevés de la *régie*.⏎Second alinéa de la note.}.',
    ],
    pictures: 1,
    left: [],
  },
};

describe('clipboard content of', () => {
  it.each(Object.entries(cases))('%s', (_program, { html = '', rtf = '', blocks, pictures, left }) => {
    const clip = readClipboard({ html, rtf, language: 'fr' });
    expect(sketch(clip.blocks).map(plainSpaces)).toEqual(blocks.map(plainSpaces));
    expect(clip.pictures).toHaveLength(pictures);
    expect(clip.leftOut).toEqual(left);
  });

  it('is read without its pictures where only their file names came, and counts them', () => {
    const { blocks, leftOut: left } = readClipboard({
      html: fixture('writer.html'),
      rtf: '',
      language: 'fr',
    });
    expect(left).toEqual([{ what: 'picture-on-disk', count: 1 }]);
    expect(sketch(blocks)).toContain('p La rivière vue du pont');
  });

  it('gives the exact bytes of a picture written in hexadecimal', () => {
    const { pictures } = readClipboard({
      html: fixture('word.html'),
      rtf: fixture('word.rtf', 'latin1'),
      language: 'fr',
    });
    const png = readFileSync(join(import.meta.dirname, '../../fixtures/import/riviere.png'));
    expect(Buffer.from(pictures[0]?.bytes ?? [])).toEqual(png);
  });

  it('never leaves a file path, a class or a colour in the blocks', () => {
    const all = Object.values(cases).map(({ html = '', rtf = '' }) =>
      readClipboard({ html, rtf, language: 'fr' }),
    );
    expect(JSON.stringify(all.map(({ blocks }) => blocks))).not.toMatch(
      /file:|Users|Mso|rgb|utm_|style|RD1|taire/,
    );
  });
});

/** Which of two spaces a program wrote does not matter here: Writer's HTML keeps both. */
function plainSpaces(line: string): string {
  return line.replace(/[\u00a0\u202f]/g, ' ');
}
