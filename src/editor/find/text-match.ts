import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Hit } from '../../article';
import { searchLines, placeIn } from './search-lines';
import type { SearchLine } from './search-lines';

/** The hits of each text, in the order of the texts, or that the search took too long. */
export type Searched = readonly (readonly Hit[])[] | 'too-slow';

/** Searches texts for one pattern. */
export type Searcher = (texts: readonly string[]) => Promise<Searched>;

/** A match in a document, with the document's positions. */
export interface TextMatch {
  from: number;
  to: number;
  /** The matched text. */
  text: string;
  hit: Hit;
  /** For a match in a note, the position of its call. */
  call: number | null;
  /** For a match in an attribute (a caption), its name; the block begins at `from`. */
  attribute: string | null;
}

/** Finds one pattern in documents; blocks that have not changed are not searched again. */
export type DocumentSearch = (document: EditorNode) => Promise<TextMatch[] | 'too-slow'>;

/** A search that caches what it found in each block. */
export function searchDocuments(search: Searcher): DocumentSearch {
  const found = new WeakMap<EditorNode, readonly TextMatch[]>();
  return async (document) => {
    const unknown = childrenOf(document).filter((block) => !found.has(block));
    const passages = unknown.map(searchLines);
    const hits = await search(passages.flat().map(({ text }) => text));
    if (hits === 'too-slow') return hits;
    let next = 0;
    for (const [index, block] of unknown.entries())
      found.set(
        block,
        matchesOf(passages[index] ?? [], () => hits[next++] ?? []),
      );
    return placed(document, found);
  };
}

function matchesOf(passages: readonly SearchLine[], nextHits: () => readonly Hit[]): readonly TextMatch[] {
  return passages
    .flatMap((passage) => nextHits().map((hit) => matchOf(passage, hit)))
    .sort((one, other) => one.from - other.from);
}

function matchOf(passage: SearchLine, hit: Hit): TextMatch {
  const { attribute, call, text } = passage;
  const words = { hit, call, attribute, text: text.slice(hit.from, hit.to) };
  if (attribute) return { ...words, from: passage.from, to: passage.from };
  return { ...words, from: placeIn(passage, hit.from, 'start'), to: placeIn(passage, hit.to, 'end') };
}

/** The matches of all blocks, with the positions of the document. */
function placed(document: EditorNode, found: WeakMap<EditorNode, readonly TextMatch[]>): TextMatch[] {
  const matches: TextMatch[] = [];
  document.forEach((block, at) => {
    for (const match of found.get(block) ?? [])
      matches.push({
        ...match,
        from: match.from + at,
        to: match.to + at,
        call: match.call === null ? null : match.call + at,
      });
  });
  return matches;
}

function childrenOf(document: EditorNode): readonly EditorNode[] {
  return document.content.content;
}
