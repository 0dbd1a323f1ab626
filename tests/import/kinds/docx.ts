import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { FileChild, IRunOptions, ParagraphChild } from 'docx';
import { read } from '../support/read-fixture';
import { trialOf } from './specimen';

const picture = readFileSync(join(import.meta.dirname, '../../fixtures/import/riviere.png'));

const line = (word: ParagraphChild) => [
  new Paragraph({ children: [new TextRun('Le '), word, new TextRun(' dit.')] }),
];
const marked = (options: IRunOptions) => line(new TextRun({ text: 'mot', ...options }));
const item = (reference: string, text: string) => new Paragraph({ text, numbering: { reference, level: 0 } });
const cell = (text: string, style?: string) =>
  new TableCell({ children: [new Paragraph({ text, ...(style && { style }) })] });

/** A Word document, as the docx library writes it. */
export const docx = trialOf<readonly FileChild[]>(
  {
    blocks: {
      paragraph: [new Paragraph('Un train par heure.')],
      crosshead: [new Paragraph({ text: 'Ce que nous demandons', heading: HeadingLevel.HEADING_2 })],
      bulletedList: [item('puces', 'un train'), item('puces', 'un guichet')],
      numberedList: [item('nombres', 'un train'), item('nombres', 'un guichet')],
      preformatted: [
        new Paragraph({ text: 'ls -l   /srv', style: 'Prefo' }),
        new Paragraph({ text: '  -rw "a"', style: 'Prefo' }),
      ],
      quotation: [
        new Paragraph({
          style: 'Citation',
          children: [
            new TextRun('La gare reste ouverte.'),
            new TextRun({ text: '— Ali Ba, maire', break: 1 }),
          ],
        }),
      ],
      pullQuote: [new Paragraph({ text: 'Douze minutes de retard', style: 'Exergue' })],
      figure: [
        new Paragraph({
          children: [
            new ImageRun({
              type: 'png',
              data: picture,
              transformation: { width: 40, height: 30 },
              altText: { name: 'Image 1', description: 'Un quai vide' },
            }),
          ],
        }),
        new Paragraph({ text: 'La halte le matin — Photo : Maud', style: 'Legende' }),
      ],
      table: [
        new Table({
          rows: [
            new TableRow({ children: [cell('Année'), cell('Trains')], tableHeader: true }),
            new TableRow({ children: [cell('2005'), cell('14')] }),
          ],
        }),
      ],
      divider: [new Paragraph({ style: 'Filet' })],
      box: [new Paragraph({ text: 'Samedi devant la gare.', style: 'Encadre' })],
    },
    marks: {
      link: line(
        new ExternalHyperlink({ link: 'https://exemple.org/dossier', children: [new TextRun('mot')] }),
      ),
      language: { without: 'Word marks every run with the language of the keyboard it was typed on' },
      bold: marked({ bold: true }),
      italic: marked({ italics: true }),
      smallCapitals: marked({ smallCaps: true }),
      superscript: marked({ superScript: true }),
      subscript: marked({ subScript: true }),
      code: marked({ style: 'TexteSource' }),
    },
  },
  async (source) => {
    const document = new Document({
      styles: {
        characterStyles: [{ id: 'TexteSource', name: 'HTML Code' }],
        paragraphStyles: [
          { id: 'Citation', name: 'Quote' },
          { id: 'Exergue', name: 'Pull Quote' },
          { id: 'Legende', name: 'caption' },
          { id: 'Filet', name: 'Horizontal Line' },
          { id: 'Encadre', name: 'Box' },
          { id: 'Prefo', name: 'HTML Preformatted' },
        ],
      },
      numbering: {
        config: [
          { reference: 'puces', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] },
          {
            reference: 'nombres',
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 3 }],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Titre', heading: HeadingLevel.TITLE }),
            new Paragraph('Avant.'),
            ...source,
            new Paragraph('Après.'),
          ],
        },
      ],
    });
    return (await read('texte.docx', new Uint8Array(await Packer.toBuffer(document)))).article.body;
  },
);
