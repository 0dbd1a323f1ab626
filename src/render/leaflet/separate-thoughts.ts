import type { PrintBlock } from '../print/print-block';
import type { PrintLine } from '../print/print-line';
import type { LeafletData } from './leaflet-data';

/**
 * A leaflet whose pages have a thought each: where its text has fewer parts and paragraphs than pages, its paragraphs are divided where
 * sentences end, so that no page turns in the middle of one; where these are too few, after colons and semicolons too.
 */
export function separateThoughts(leaflet: LeafletData, pages: number): LeafletData {
  const { body, language } = leaflet;
  const pieces = body.filter((_, at) => body[at - 1]?.kind !== 'crosshead').length;
  if (pieces >= pages) return leaflet;
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const thoughts = body.flatMap((block) => thoughtsOf(block, (words) => sentencesOf(words, sentences)));
  if (thoughts.length >= pages) return { ...leaflet, body: thoughts };
  return { ...leaflet, body: thoughts.flatMap((block) => thoughtsOf(block, clausesOf)) };
}

/** A sentence shorter than this stays with the one before it: it may be an abbreviation, too. */
const leastLetters = 18;

function thoughtsOf(block: PrintBlock, divide: (words: string) => string[]): PrintBlock[] {
  if (block.kind !== 'paragraph') return [block];
  const thoughts: PrintLine[] = [[]];
  for (const run of block.line) {
    if (run.kind !== 'text') {
      thoughts.at(-1)?.push(run);
      continue;
    }
    for (const [at, text] of divide(run.text).entries()) {
      if (at > 0) thoughts.push([]);
      thoughts.at(-1)?.push({ kind: 'text', text });
    }
  }
  return thoughts.map((line) => ({ ...block, line }));
}

/** What stands before and after a colon or semicolon, where both say something. */
function clausesOf(words: string): string[] {
  const parts = words.split(/(?<=[:;]) /u);
  const isLong = parts.every((part) => part.trim().length >= leastLetters);
  return isLong ? parts : [words];
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
