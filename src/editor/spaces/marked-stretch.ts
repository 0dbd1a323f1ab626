import type { Transaction } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import { spacesIn } from './spaces-in';

/** From where to where in a document. */
export interface Stretch {
  from: number;
  to: number;
}

/** The stretch of a document in which spaces are marked; nothing outside it is ever looked at. */
export interface MarkedStretch extends Stretch {
  marks: DecorationSet;
}

/** No space is marked. */
export const unmarked: MarkedStretch = { from: 0, to: 0, marks: DecorationSet.empty };

/** The stretch after a change: marks move with their words, and only the words that came are looked at. */
export function afterChange(marked: MarkedStretch, tr: Transaction): MarkedStretch {
  if (marked === unmarked) return marked;
  const { doc, mapping } = tr;
  const [from, to] = [mapping.map(marked.from, -1), mapping.map(marked.to, 1)];
  let marks = marked.marks.map(mapping, doc);
  for (const came of comeIn(tr)) {
    // A mark that only touches the stretch is found with it.
    const [start, end] = [Math.max(from, came.from - 1), Math.min(to, came.to + 1)];
    if (start < end) marks = marks.remove(marks.find(start + 1, end - 1)).add(doc, spacesIn(doc, start, end));
  }
  return { from, to, marks };
}

/** The stretches that a change has brought, where they stand after it. */
function comeIn({ mapping }: Transaction): Stretch[] {
  return mapping.maps.flatMap((map, index) => {
    const rest = mapping.slice(index + 1);
    const stretches: Stretch[] = [];
    map.forEach((_from, _to, from, to) => stretches.push({ from: rest.map(from, -1), to: rest.map(to, 1) }));
    return stretches;
  });
}
