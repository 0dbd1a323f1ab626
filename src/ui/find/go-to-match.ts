import type { Draft } from '../article/draft';
import { elementOfField } from './find-fields';
import type { Match } from './match';

/** Shows a match where it stands, without taking the caret. */
export function showMatch(draft: Draft, match: Match): void {
  if (match.in === 'text') draft.editor(match.name)?.finder.select(match.found);
  bringIntoSight(draft, match);
}

/** Takes the caret to a match, its words selected. */
export function enterMatch(draft: Draft, match: Match): void {
  if (match.in === 'text') draft.editor(match.name)?.finder.enter(match.found);
  else {
    const field = elementOfField(match.field);
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(match.hit.from, match.hit.to);
  }
  bringIntoSight(draft, match);
}

/** Scrolls only when the match is not in sight, and then to where one reads at ease; a second look, since what comes into sight may be laid out only then. */
function bringIntoSight(draft: Draft, match: Match): void {
  scrollTo(draft, match);
  requestAnimationFrame(() => scrollTo(draft, match));
}

function scrollTo(draft: Draft, match: Match): void {
  const sheet = document.querySelector('.sheet-place');
  const box = boxOf(draft, match);
  if (!sheet || !box) return;
  const { top, bottom, height } = sheet.getBoundingClientRect();
  const foot = document.querySelector('.find-bar')?.getBoundingClientRect().height ?? 0;
  if (box.top >= top + head && box.bottom <= bottom - foot - margin) return;
  sheet.scrollTop += box.top - top - (height - foot) * ease;
}

/** Pixels that the tools take at the head of the sheet, and what is left free at its foot. */
const head = 64;
const margin = 16;
/** How far down one's eye rests. */
const ease = 0.4;

function boxOf(draft: Draft, match: Match): DOMRect | undefined {
  if (match.in === 'field') return elementOfField(match.field)?.getBoundingClientRect();
  const finder = draft.editor(match.name)?.finder;
  return (finder?.range(match.found) ?? finder?.element(match.found))?.getBoundingClientRect();
}
