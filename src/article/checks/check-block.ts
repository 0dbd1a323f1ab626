import { plainAddress } from '../addresses/plain-address';
import type { Block, Inline, Figure } from '../model/schema';
import { textLinkedBy } from '../text/text-links';
import { linesOf, plainText } from '../text/walk';
import { lineText, checkedTexts } from './checked-texts';
import type { CheckedText } from './checked-texts';
import type { CheckDetail, Excerpt, PrintCheck, BlockPlace } from './check';
import { excerptOf, finding, opening } from './finding';
import type { Finding } from './finding';
import { findWording } from './wording/find-wording';
import { misspeltWords } from './wording/misspelt-words';
import type { SpellCheck } from './wording/misspelt-words';

/** The checks of one block, cached by block. Each link to a part of the text counts as broken here; `checkArticle` knows the parts. */
export function checkBlock(
  block: Block,
  language: string,
  { printCheck, spellCheck }: BlockChecks = {},
): readonly Finding[] {
  const known = read.get(block);
  if (known?.language === language && known.printCheck === printCheck && known.spellCheck === spellCheck)
    return known.findings;
  const findings = [
    ...ofItsKind(block, printCheck),
    ...linesOf([block]).flatMap(checkLine),
    ...checkedTexts(block).flatMap((passage) => [
      ...checkText(passage, language),
      ...checkSpelling(passage, language, spellCheck),
    ]),
  ];
  read.set(block, { language, printCheck, spellCheck, findings });
  return findings;
}

/** Checks that need more than the text, given by the caller; without one of them, its matter is not checked. */
export interface BlockChecks {
  printCheck?: PrintCheck | undefined;
  spellCheck?: SpellCheck | undefined;
}

interface Checked extends BlockChecks {
  language: string;
  findings: readonly Finding[];
}

const read = new WeakMap<Block, Checked>();

/** What is wrong in the wording of a piece of text. */
export function checkText({ text, prose, within }: CheckedText, language: string): Finding[] {
  return findWording(text, language, prose).map(({ kind, from, to }) =>
    finding({ kind }, excerptOf(text, from, to), within(from, to)),
  );
}

/** The misspelt words of a text; the key of each is the word, wherever it stands. */
export function checkSpelling(
  { text, spelled, within }: Pick<CheckedText, 'text' | 'spelled' | 'within'>,
  language: string,
  knows: SpellCheck | undefined,
): Finding[] {
  if (!knows) return [];
  return misspeltWords(spelled, language, knows).map(({ from, to }) => {
    const word = text.slice(from, to);
    return finding({ kind: 'misspelt', word }, excerptOf(text, from, to), within(from, to), word);
  });
}

function ofItsKind(block: Block, printCheck?: PrintCheck): Finding[] {
  switch (block.type) {
    case 'figure':
      return checkPicture(block, 'column', printCheck);
    case 'quotation':
      return ofQuotation(block);
    case 'table':
      return block.rows.some((row) => row.cells.some(({ header }) => header))
        ? []
        : [finding({ kind: 'table-headers-missing' }, wordsIn(block))];
    case 'crosshead':
      return isBlank(block) ? [finding({ kind: 'crosshead-empty' }, null)] : [];
    case 'box':
      return block.content.filter(isBlank).map(() => finding({ kind: 'crosshead-empty' }, wordsIn(block)));
    case 'paragraph':
    case 'bulletedList':
    case 'numberedList':
    case 'preformatted':
    case 'pullQuote':
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return [];
  }
}

function ofQuotation(block: Extract<Block, { type: 'quotation' }>): Finding[] {
  const within: BlockPlace = { field: 'speaker' };
  if (block.speaker.trim() === '') return [finding({ kind: 'speaker-missing' }, wordsIn(block), within)];
  const isApproved = (block.approvedBy ?? '').trim() !== '';
  return isApproved ? [] : [finding({ kind: 'quotation-unapproved' }, wordsIn(block), within)];
}

function isBlank(block: Block): boolean {
  return block.type === 'crosshead' && plainText(block.content).trim() === '';
}

function wordsIn(block: Block): Excerpt | null {
  return opening(linesOf([block]).map(plainText).join(' '));
}

/** Checks the notes and links of a block's nth line. */
function checkLine(content: readonly Inline[], line: number): Finding[] {
  const findings: Finding[] = [];
  let at = 0;
  let note = 0;
  for (const inline of content) {
    if (inline.type === 'footnote') {
      if (plainText(inline.content).trim() === '') findings.push(emptyNote(content, at, { line, note }));
      note += 1;
    } else {
      const length = inline.type === 'text' ? inline.text.length : 1;
      const matter = wrongLink(inline);
      if (matter) {
        const excerpt = excerptOf(lineText(content), at, at + length);
        findings.push(
          finding(matter, excerpt, { line, from: at, to: at + length }, matter.address.slice(0, 180)),
        );
      }
      at += length;
    }
  }
  return findings;
}

function emptyNote(content: readonly Inline[], at: number, place: { line: number; note: number }): Finding {
  const excerpt = excerptOf(lineText(content), at, at);
  return finding({ kind: 'note-empty' }, excerpt, { ...place, from: 0, to: 0 });
}

/** What is wrong with the address of a run; null when it has none, or nothing is. */
function wrongLink(inline: Inline): Extract<CheckDetail, { address: string }> | null {
  const link = inline.type === 'text' ? inline.marks.find((mark) => mark.type === 'link') : undefined;
  if (!link) return null;
  const address = link.href;
  if (isBrokenLink(address)) return { kind: 'link-broken', address };
  const plain = plainAddress(address);
  return plain === address ? null : { kind: 'link-tracked', address, plain };
}

/**
 * Whether a link cannot be followed: no host, a host of this machine, no number, no name. Links to a part of the text are
 * judged by `checkArticle`.
 */
function isBrokenLink(address: string): boolean {
  if (address.startsWith('#')) return true;
  if (textLinkedBy(address) !== null) return false;
  if (/^mailto:/i.test(address)) return !/^mailto:[^@?\s]+@[^@?\s.]+\.[^@?\s]+/i.test(address);
  if (/^tel:/i.test(address)) return address.replace(/\D/g, '').length < 3;
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(address)?.[1] ?? '';
  return !hasName.test(host) || ofThisMachine.test(host);
}

const hasName = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?$/u;
const ofThisMachine = /^(?:127\.|10\.|192\.168\.|0\.0\.0\.0$)|\.(?:local|localhost|lan|internal)$/i;

/** What a picture lacks: a description, a credit, a licence, enough pixels for print. */
export function checkPicture(figure: Figure, place: 'lead' | 'column', printCheck?: PrintCheck): Finding[] {
  const excerpt = opening(figure.caption || figure.alt);
  const found = (matter: CheckDetail, within?: BlockPlace): Finding =>
    finding(matter, excerpt, within, figure.picture.hash);
  const findings: Finding[] = [];
  if (figure.alt.trim() === '') findings.push(found({ kind: 'alt-missing' }, { field: 'alt' }));
  if (figure.credit.trim() === '') findings.push(found({ kind: 'credit-missing' }, { field: 'credit' }));
  else if (!saysTerms(figure)) findings.push(found({ kind: 'licence-missing' }, { field: 'licence' }));
  const coarse = printCheck?.(figure.picture, place);
  if (coarse) {
    const { millimetres, density, least } = coarse;
    findings.push(found({ kind: 'picture-small', millimetres, density, least }));
  }
  return findings;
}

/** Whether a licence is given: in its own field, or after the name as many write it, "Camille Roux, CC BY-SA 4.0". */
export function saysTerms({ licence = '', credit }: Pick<Figure, 'licence' | 'credit'>): boolean {
  return (
    licence.trim() !== '' ||
    /(?:\bCC\b|licen[cs]e|domaine public|public domain|©|\(c\)|droits|rights|\bDR\b|libre)/i.test(credit)
  );
}
