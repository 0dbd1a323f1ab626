import type { Block } from '../schema';
import { linesOf, plainText } from '../walk';
import { passagesOf } from './block-passages';
import type { Passage } from './block-passages';
import type { Excerpt, Spot } from './check';
import { checkLine } from './check-line';
import { checkPicture } from './check-picture';
import { excerptOf, opening } from './excerpt';
import { finding } from './finding';
import type { Finding } from './finding';
import { findWording } from './wording/find-wording';

/** What there is to say of one block by itself; the answer is kept as long as the block is the same one. */
export function checkBlock(block: Block, language: string): readonly Finding[] {
  const known = read.get(block);
  if (known?.language === language) return known.findings;
  const findings = [
    ...ofItsKind(block),
    ...linesOf([block]).flatMap(checkLine),
    ...passagesOf(block).flatMap((passage) => checkPassage(passage, language)),
  ];
  read.set(block, { language, findings });
  return findings;
}

const read = new WeakMap<Block, { language: string; findings: readonly Finding[] }>();

/** What is wrong in the wording of a piece of text. */
export function checkPassage({ text, spot }: Passage, language: string): Finding[] {
  return findWording(text, language).map(({ kind, from, to }) =>
    finding({ kind }, excerptOf(text, from, to), spot(from, to)),
  );
}

function ofItsKind(block: Block): Finding[] {
  switch (block.type) {
    case 'figure':
      return checkPicture(block, 'column');
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
    case 'pullQuote':
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return [];
  }
}

function ofQuotation(block: Extract<Block, { type: 'quotation' }>): Finding[] {
  const spot: Spot = { field: 'speaker' };
  if (block.speaker.trim() === '') return [finding({ kind: 'speaker-missing' }, wordsIn(block), spot)];
  const isApproved = (block.approvedBy ?? '').trim() !== '';
  return isApproved ? [] : [finding({ kind: 'quotation-unapproved' }, wordsIn(block), spot)];
}

function isBlank(block: Block): boolean {
  return block.type === 'crosshead' && plainText(block.content).trim() === '';
}

function wordsIn(block: Block): Excerpt | null {
  return opening(linesOf([block]).map(plainText).join(' '));
}
