import type { ChosenFilters, LibrarySort } from '../../../contract';

/** The times of a text that its line can show. */
export type ShownTime = 'removed' | 'appointment' | 'embargo' | 'date' | 'saved';

/** The time by which the list is filtered or sorted; else that of the last change. */
export function shownTime(sort: LibrarySort, filters: ChosenFilters): ShownTime {
  if (sort === 'removed') return 'removed';
  if (sort === 'appointment' || filters.toCome) return 'appointment';
  if (filters.embargoed) return 'embargo';
  if (sort === 'date' || filters.years) return 'date';
  return 'saved';
}

/** How many characters of its own end a headline needs to be recognised. */
const enough = 12;

/**
 * A headline shortened to the room of its line. If it would be cut before it differs from the headlines above and below, the
 * shared beginning is left out instead.
 */
export function distinguished(headline: string, neighbours: readonly string[], room: number): string {
  const shared = Math.max(0, ...neighbours.map((other) => sharedStart(headline, other)));
  if (headline.length <= room || shared + enough <= room) return headline;
  const end = headline.slice(wordStart(headline, shared));
  const start = headline.slice(0, Math.max(enough, room - end.length - 3));
  return `${start.slice(0, wordStart(start, start.length)).trimEnd()}\u00a0… ${end}`;
}

/** How many first characters two headlines share; 0 where they are equal. */
function sharedStart(one: string, other: string): number {
  if (one === other) return 0;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Where the word at a place begins; the place itself where no space comes before it. */
function wordStart(text: string, at: number): number {
  return text.lastIndexOf(' ', at - 1) + 1 || at;
}
