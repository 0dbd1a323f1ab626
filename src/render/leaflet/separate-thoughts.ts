import type { PrintBlock } from '../print/print-block';
import type { PrintLine } from '../print/print-line';
import type { LeafletData } from './leaflet-data';

/**
 * A leaflet whose pages have a thought each: where its text has fewer parts and paragraphs than pages, its paragraphs are divided where
 * sentences end, so that no page turns in the middle of one.
 */
export function separateThoughts(leaflet: LeafletData, pages: number): LeafletData {
  const { body, language } = leaflet;
  const pieces = body.filter((_, at) => body[at - 1]?.kind !== 'crosshead').length;
  if (pieces >= pages) return leaflet;
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  return { ...leaflet, body: body.flatMap((block) => thoughtsOf(block, sentences)) };
}

/** A sentence shorter than this stays with the one before it: it may be an abbreviation, too. */
const leastLetters = 18;

function thoughtsOf(block: PrintBlock, sentences: Intl.Segmenter): PrintBlock[] {
  if (block.kind !== 'paragraph') return [block];
  const thoughts: PrintLine[] = [[]];
  for (const run of block.line) {
    if (run.kind !== 'text') {
      thoughts.at(-1)?.push(run);
      continue;
    }
    for (const [at, text] of sentencesOf(run.text, sentences).entries()) {
      if (at > 0) thoughts.push([]);
      thoughts.at(-1)?.push({ kind: 'text', text });
    }
  }
  return thoughts.map((line) => ({ ...block, line }));
}

/** The sentences of some words, each but the last without the space that ends it. */
function sentencesOf(words: string, sentences: Intl.Segmenter): string[] {
  const found: string[] = [];
  for (const { segment } of sentences.segment(words)) {
    const last = found.at(-1);
    if (last !== undefined && (segment.trim().length < leastLetters || last.trim().length < leastLetters))
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found.map((sentence, at) => (at < found.length - 1 ? sentence.trimEnd() : sentence));
}
