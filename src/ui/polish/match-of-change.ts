import type { Change, LinePlace } from '../../article';
import type { Draft } from '../article/draft';
import { wordsIn } from '../find/find-fields';
import type { FindField } from '../find/find-fields';
import type { Match } from '../find/match';

/** Where the words of a change stand on the sheet; null when the text has changed since. */
export function matchOfChange(draft: Draft, { place, from, to }: Change): Match | null {
  if ('block' in place) {
    const found = draft.editor(place.part)?.setter.locate(place, from, to);
    return found ? { in: 'text', name: place.part, found } : null;
  }
  const field = fieldOf(place);
  const text = wordsIn(draft.fields.get(), field).slice(from, to);
  return { in: 'field', field, text, hit: { from, to, groups: [], named: {} } };
}

function fieldOf(place: Exclude<LinePlace, { block: number }>): FindField {
  return place.part === 'lead' ? `lead-${place.field}` : place.part;
}
