import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject, PDFPage } from '@cantoo/pdf-lib';

/** An ink of its own in the press: what the print shop calls it, and the colour that it takes the place of, "#b23a1e". */
export interface SpotInk {
  name: string;
  colour: string;
}

/**
 * Puts the greys that a document draws on the black plate alone, and all that it draws in one colour on a plate of its own where
 * one is given (ISO 32000-1, 8.6.6.4): the operators that choose these, in its pages and in the forms that they use, choose the ink
 * instead. Everything else stays as it is.
 */
export function separateInks(document: PDFDocument, spot?: SpotInk): void {
  const plate = spot ? document.context.register(separationOf(document, spot)) : null;
  const isColour = spot ? matcherOf(spot.colour) : () => false;
  const seen = new Set<PDFObject>();
  for (const page of document.getPages()) separatePage(page, { plate, isColour, seen });
}

interface Separating {
  plate: PDFRef | null;
  isColour: (operands: readonly string[]) => boolean;
  /** Forms that were changed: several pages may use the same. */
  seen: Set<PDFObject>;
}

function separatePage({ node, doc }: PDFPage, work: Separating): void {
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  const source = streams.map((each) => contentOf(each && doc.context.lookup(each))).join('\n');
  const { resources = doc.context.obj({}) } = { resources: node.Resources() };
  node.set(PDFName.of('Resources'), resources);
  const separated = separate(source, resources, work);
  node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(latin(separated))));
  for (const [ref, form] of formsIn(resources)) {
    if (work.seen.has(form)) continue;
    work.seen.add(form);
    const inner = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? doc.context.obj({});
    const made = doc.context.flateStream(latin(separate(contentOf(form), inner, work)));
    for (const [key, value] of form.dict.entries()) if (!isCoding(key)) made.dict.set(key, value);
    made.dict.set(PDFName.of('Resources'), inner);
    doc.context.assign(ref, made);
  }
}

/** Entries that say how the bytes of a stream are packed. */
function isCoding(key: PDFName): boolean {
  return ['/Length', '/Filter', '/DecodeParms'].includes(key.toString());
}

/** The forms that resources name, and those that these name in turn. */
function formsIn(resources: PDFDict): [PDFRef, PDFRawStream][] {
  const named = resources.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return (named?.values() ?? []).flatMap((ref): [PDFRef, PDFRawStream][] => {
    const form = named?.context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(form instanceof PDFRawStream)) return [];
    if (form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return [];
    const inner = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    return [[ref, form], ...(inner ? formsIn(inner) : [])];
  });
}

function contentOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return '';
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

function latin(content: string): Uint8Array {
  return new Uint8Array(Buffer.from(content, 'latin1'));
}

/** What the colour space of the ink is called among the resources of a content. */
const spaceName = 'RoneoSpot';

/**
 * A content with the inks in place of its colours. After them, an operator that keeps to the colour space chosen before says it
 * again. Typst writes greys, and them alone, as one number.
 */
function separate(content: string, resources: PDFDict, { plate, isColour }: Separating): string {
  let state = { fill: '', stroke: '' };
  const saved: (typeof state)[] = [];
  const written: string[] = [];
  let operands: string[] = [];
  let isUsed = false;
  for (const token of tokensIn(content)) {
    if (!isOperator(token)) {
      operands.push(token);
      continue;
    }
    const side = operators[token];
    if (token === 'q') saved.push({ ...state });
    if (token === 'Q') state = saved.pop() ?? state;
    if (token === 'cs' || token === 'CS') state[token === 'cs' ? 'fill' : 'stroke'] = operands[0] ?? '';
    const [choose, set] = side === 'fill' ? ['cs', 'scn'] : ['CS', 'SCN'];
    if (side && isColour(operands)) {
      isUsed = true;
      written.push(`/${spaceName} ${choose} 1 ${set}`);
    } else if (side && operands.length === 1 && Number.isFinite(Number(operands[0]))) {
      written.push(`0 0 0 ${+(1 - Number(operands[0])).toFixed(4)} ${side === 'fill' ? 'k' : 'K'}`);
    } else {
      const space = side && !['rg', 'RG'].includes(token) ? state[side] : '';
      if (space !== '') written.push(`${space} ${choose}`);
      written.push([...operands, token].join(' '));
    }
    operands = [];
  }
  if (isUsed && plate) nameSpace(resources, plate);
  return `${written.join('\n')}\n`;
}

/** The operators that set a colour by its parts, and what is drawn with it. */
const operators: Readonly<Record<string, 'fill' | 'stroke'>> = {
  scn: 'fill',
  sc: 'fill',
  rg: 'fill',
  SCN: 'stroke',
  SC: 'stroke',
  RG: 'stroke',
};

/**
 * What a content consists of (ISO 32000-1, 7.8.2), but for pictures within it, which Typst does not write: text, numbers in hex,
 * lists, dictionaries, names, numbers and operators. Each byte is looked at once.
 */
export function* tokensIn(content: string): Generator<string> {
  const pattern = /\(|<<|>>|<[\da-fA-F\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;
  for (let found = pattern.exec(content); found; found = pattern.exec(content)) {
    if (found[0] === '(') pattern.lastIndex = endOfText(content, found.index);
    yield content.slice(found.index, pattern.lastIndex);
  }
}

/** Where a text ends that begins with a bracket: behind the one that closes it, else with the content. */
function endOfText(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return content.length;
}

function isOperator(token: string): boolean {
  return /^[A-Za-z'"][\w*'"]*$/.test(token) && !['true', 'false', 'null'].includes(token);
}

function nameSpace(resources: PDFDict, plate: PDFRef): void {
  const key = PDFName.of('ColorSpace');
  const spaces = resources.lookupMaybe(key, PDFDict) ?? resources.context.obj({});
  spaces.set(PDFName.of(spaceName), plate);
  resources.set(key, spaces);
}

/** Whether three operands are a colour, as closely as it is kept in a file. */
function matcherOf(colour: string): Separating['isColour'] {
  const parts = partsOf(colour);
  return (operands) =>
    operands.length === 3 &&
    operands.every((operand, at) => Math.abs(Number(operand) - (parts[at] ?? NaN)) < 0.5 / 255);
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

/** The colour space of the ink; on screens and on other presses it is shown in about the same colour of the four inks. */
function separationOf({ context }: PDFDocument, { name, colour }: SpotInk): PDFArray {
  const parts = partsOf(colour);
  const most = Math.max(...parts);
  const process = most === 0 ? [0, 0, 0, 1] : [...parts.map((part) => (most - part) / most), 1 - most];
  return context.obj([
    'Separation',
    PDFName.of(escapedName(name)),
    'DeviceCMYK',
    {
      FunctionType: 2,
      Domain: [0, 1],
      C0: [0, 0, 0, 0],
      C1: process.map((part) => Math.round(part * 1000) / 1000),
      N: 1,
    },
  ]);
}

/** A name as it is written in a file: what is no plain letter or figure as its bytes in UTF-8. */
function escapedName(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/gu, (sign) =>
    [...new TextEncoder().encode(sign)].map((byte) => `#${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}
