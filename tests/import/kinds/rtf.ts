import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClipboard } from '../../../electron/import/paste/read-clipboard';
import { trialOf } from './specimen';

const picture = readFileSync(join(import.meta.dirname, '../../fixtures/import/riviere.png')).toString('hex');

const styles = [
  'Normal',
  'heading 1',
  'Block Text',
  'Pull Quote',
  'Caption',
  'Horizontal Line',
  "Encadr\\'e9",
  'HTML Preformatted',
];
const sheet = `{\\stylesheet${styles.map((name, index) => `{\\s${index} ${name};}`).join('')}{\\*\\cs30 Source Text;}}`;
const styled = (name: string, text: string) => `\\pard\\s${styles.indexOf(name)} ${text}\\par`;
const item = (sign: string, words: string) => `\\pard\\ls1\\ilvl0{\\listtext ${sign}\\tab}${words}\\par`;
const row = (...cells: string[]) =>
  `\\trowd\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row`;

/** Rich text from the clipboard of a program that copies no usable HTML. */
export const rtf = trialOf<string>(
  {
    blocks: {
      paragraph: '\\pard Un train\npar heure.\\par'.replace('\n', ' '),
      crosshead: styled('heading 1', 'Ce que nous demandons'),
      bulletedList: `${item("\\'b7", 'un train')}${item("\\'b7", 'un guichet')}`,
      numberedList: `${item('3.', 'un train')}${item('4.', 'un guichet')}`,
      preformatted: `${styled('HTML Preformatted', 'ls -l   /srv')}${styled('HTML Preformatted', '  -rw "a"')}`,
      quotation: styled('Block Text', 'La gare reste ouverte.\\line\\emdash  Ali Ba, maire'),
      pullQuote: styled('Pull Quote', 'Douze minutes de retard'),
      figure: {
        source: `\\pard{\\pict\\pngblip ${picture}}\\par${styled('Caption', 'La halte le matin \\emdash  Photo : Maud')}`,
        reads: ['figure alt= caption=La halte le matin credit=Maud'], // The alternative text is no part of plain RTF.
      },
      table: {
        source: `${row("Ann\\'e9e", 'Trains')}${row('2005', '14')}`,
        reads: ['table ', '  Année | Trains', '  2005 | 14'], // A repeated row is layout, not a heading.
      },
      divider: styled('Horizontal Line', ''),
      box: styled("Encadr\\'e9", 'Samedi devant la gare.'),
    },
    marks: {
      link: '\\pard Le {\\field{\\*\\fldinst HYPERLINK "https://exemple.org/dossier"}{\\fldrslt mot}} dit.\\par',
      language: {
        without: 'every run names the language of the keyboard, whatever its words are written in',
      },
      bold: '\\pard Le {\\b mot} dit.\\par',
      italic: '\\pard Le \\i mot\\i0  dit.\\par',
      smallCapitals: '\\pard Le {\\scaps mot} dit.\\par',
      superscript: '\\pard Le {\\super mot} dit.\\par',
      code: '\\pard Le {\\cs30 mot} dit.\\par',
      subscript: '\\pard Le \\sub mot\\nosupersub  dit.\\par',
    },
  },
  (source) => {
    const text = `{\\rtf1\\ansi\\ansicpg1252${sheet}\\pard Avant.\\par ${source}\\pard Apr\\'e8s.\\par}`;
    return Promise.resolve(readClipboard({ html: '', rtf: text, language: 'fr' }).blocks);
  },
);
