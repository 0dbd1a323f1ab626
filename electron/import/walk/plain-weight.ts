import type { Inline } from '../../../src/article';
import { mergeRuns } from './line-writer';

/** What is bold by its place, a crosshead or a header cell, says so once: a mark over the whole of it goes. */
export function plainWeight(line: readonly Inline[]): Inline[] {
  const texts = line.filter((inline) => inline.type === 'text');
  if (!texts.every((text) => text.marks.some((mark) => mark.type === 'bold'))) return [...line];
  return mergeRuns(line.map(withoutBold));
}

function withoutBold(inline: Inline): Inline {
  if (inline.type !== 'text') return inline;
  return { ...inline, marks: inline.marks.filter((mark) => mark.type !== 'bold') };
}
