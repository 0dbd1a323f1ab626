import type { ChosenFilters, LibrarySort } from '../../../contract';

/** Which of a text's times its line shows. */
export type ShownTime = 'removed' | 'appointment' | 'embargo' | 'date' | 'saved';

/** The time that the list is filtered or sorted by; the last change where it is by none. */
export function shownTime(sort: LibrarySort, filters: ChosenFilters): ShownTime {
  if (sort === 'removed') return 'removed';
  if (sort === 'appointment' || filters.toCome) return 'appointment';
  if (filters.embargoed) return 'embargo';
  if (sort === 'date' || filters.years) return 'date';
  return 'saved';
}
