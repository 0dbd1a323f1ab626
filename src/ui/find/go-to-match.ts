import type { Draft } from '../article/draft';
import { bringIntoSight } from '../sheet/bring-into-sight';
import { elementOfField } from './find-fields';
import type { Match } from './match';

/** How far down the sheet a match is brought: where the eye rests. */
const ease = 0.4;

/** Shows a match where it stands, without taking the caret. */
export function showMatch(draft: Draft, match: Match): void {
  if (match.in === 'text') draft.editor(match.name)?.finder.select(match.found);
  bringIntoSight(() => boxOf(draft, match), ease);
}

/** Takes the caret to a match, its words selected. */
export function enterMatch(draft: Draft, match: Match): void {
  if (match.in === 'text') draft.editor(match.name)?.finder.enter(match.found);
  else {
    const field = elementOfField(match.field);
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(match.hit.from, match.hit.to);
  }
  bringIntoSight(() => boxOf(draft, match), ease);
}

function boxOf(draft: Draft, match: Match): DOMRect | undefined {
  if (match.in === 'field') return elementOfField(match.field)?.getBoundingClientRect();
  const finder = draft.editor(match.name)?.finder;
  return (finder?.range(match.found) ?? finder?.element(match.found))?.getBoundingClientRect();
}
