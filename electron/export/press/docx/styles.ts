import { AlignmentType, BorderStyle } from 'docx';
import type { IBordersOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';

/** Two fonts that every office program has, or a font of the same metrics. */
const serif = 'Times New Roman';
const sans = 'Arial';
const mono = 'Courier New';
const hairline = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A', space: 6 };

/** The named styles of a release; all formatting is in them, so that a newsroom can restyle the document. */
export function docxStyles(language: string, colour: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: serif, size: 23, language: { value: language, bidirectional: language } },
        paragraph: { spacing: { after: 140, line: 300 } },
      },
      title: {
        run: { font: serif, size: 48, bold: true },
        paragraph: { spacing: { before: 60, after: 160, line: 252 }, keepNext: true, keepLines: true },
      },
      heading2: {
        run: { font: sans, size: 25, bold: true, color: '000000' },
        paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
      },
      heading3: {
        run: { font: sans, size: 22, bold: true, color: '000000' },
        paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
      },
      caption: {
        run: { font: sans, size: 18, color: '404040' },
        paragraph: { spacing: { before: 80, after: 240, line: 250 } },
      },
      hyperlink: { run: { color: '1F3F94', underline: {} } },
      footnoteText: { run: { font: serif, size: 19 }, paragraph: { spacing: { after: 60, line: 240 } } },
    },
    characterStyles: [
      {
        id: 'Code',
        name: 'Source Text',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { font: mono, size: 21 },
      },
    ],
    paragraphStyles: [...openingStyles(colour), ...textStyles()],
  };
}

function openingStyles(colour: string): IParagraphStyleOptions[] {
  const rule = { style: BorderStyle.SINGLE, size: 24, color: colour.slice(1) || '000000', space: 8 };
  return [
    style(
      'Embargo',
      { font: sans, size: 24, bold: true, color: 'FFFFFF' },
      {
        ...boxed('B3261E'),
        alignment: AlignmentType.CENTER,
        shading: { fill: 'B3261E' },
        spacing: { after: 280 },
      },
    ),
    style(
      'Diffusion',
      { font: sans, size: 18, bold: true, characterSpacing: 20 },
      { spacing: { after: 160 } },
    ),
    style('Logo', {}, { spacing: { after: 120, line: 240 }, keepNext: true }),
    style(
      'Letterhead',
      { font: sans, size: 28, bold: true },
      { border: { top: rule }, spacing: { after: 20 } },
    ),
    style('Date Line', { font: sans, size: 19 }, { border: { bottom: hairline }, spacing: { after: 320 } }),
    style(
      'Kicker',
      { font: sans, size: 18, bold: true, allCaps: true, characterSpacing: 24 },
      { spacing: { after: 0 }, keepNext: true },
    ),
    style('Standfirst', { bold: true, size: 24 }, { spacing: { after: 200 } }),
    style('Byline', { font: sans, size: 19 }, { spacing: { after: 200 } }),
  ];
}

function textStyles(): IParagraphStyleOptions[] {
  const quoteRule = { left: { style: BorderStyle.SINGLE, size: 18, color: '8A8A8A', space: 12 } };
  return [
    style('Quote', {}, { border: quoteRule, indent: { left: 340, right: 340 }, spacing: { after: 80 } }),
    style(
      'Quote Speaker',
      { font: sans, size: 19 },
      { border: quoteRule, indent: { left: 340, right: 340 }, spacing: { after: 200 } },
    ),
    style(
      'Pull Quote',
      { italics: true, size: 30 },
      {
        alignment: AlignmentType.CENTER,
        indent: { left: 600, right: 600 },
        spacing: { before: 240, after: 240 },
      },
    ),
    style('Figure', {}, { spacing: { before: 160, after: 0, line: 240 }, keepNext: true }),
    style(
      'Table Caption',
      { font: sans, size: 19, bold: true },
      { spacing: { before: 160, after: 80 }, keepNext: true },
    ),
    ...tableStyles('', 19),
    ...tableStyles(' Small', 16),
    ...tableStyles(' Smallest', 13),
    style(
      'Preformatted',
      { font: mono, size: 19, noProof: true },
      { ...boxed('B0B0B0'), alignment: AlignmentType.START, spacing: { before: 120, after: 160, line: 250 } },
    ),
    style('Divider', {}, { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 160 } }),
    style(
      'End Mark',
      { font: sans, bold: true, size: 21 },
      { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 280 } },
    ),
    style(
      'Contact Heading',
      { font: sans, size: 18, bold: true, allCaps: true, characterSpacing: 24 },
      { ...boxed('8A8A8A'), spacing: { after: 0 }, keepNext: true, keepLines: true },
    ),
    style(
      'Contact',
      { font: sans, size: 20 },
      { ...boxed('8A8A8A'), spacing: { before: 80, after: 0 }, keepLines: true },
    ),
    style(
      'Running Head',
      { font: sans, size: 17 },
      { border: { bottom: hairline }, spacing: { after: 240 } },
    ),
    style('Colophon', { font: sans, size: 18 }, { border: { top: hairline }, spacing: { before: 240 } }),
  ];
}

function style(
  name: string,
  run: IParagraphStyleOptions['run'] & object,
  paragraph: IParagraphStyleOptions['paragraph'] & object,
): IParagraphStyleOptions {
  return { id: name.replaceAll(' ', ''), name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

/** The styles of a table's cells and headings at one size, in half-points. */
function tableStyles(step: string, size: number): IParagraphStyleOptions[] {
  const paragraph = { spacing: { before: 40, after: 40, line: 250 } };
  return [
    style(`Table Text${step}`, { font: sans, size }, paragraph),
    style(`Table Heading${step}`, { font: sans, size, bold: true }, paragraph),
  ];
}

/** A border on each side; a word processor draws one frame around neighbouring paragraphs with the same borders. */
function boxed(color: string): { border: IBordersOptions; indent: { left: number; right: number } } {
  const side = { style: BorderStyle.SINGLE, size: 12, color, space: 8 };
  return { border: { top: side, bottom: side, left: side, right: side }, indent: { left: 200, right: 200 } };
}
