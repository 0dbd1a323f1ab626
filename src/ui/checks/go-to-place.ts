import type { Article, CheckPlace } from '../../article';
import type { Draft } from '../article/draft';
import { bringIntoSight } from '../sheet/bring-into-sight';

/** Takes the caret to a place of the article on the sheet, as it was when it was read. */
export function goToPlace(draft: Draft, article: Article, place: CheckPlace): void {
  if ('block' in place) {
    const block = article[place.part][place.block];
    draft.editor(place.part)?.goTo(block, place.spot ?? null);
  } else if (place.part === 'lead') goToField(`lead-${place.field ?? 'caption'}`);
  else goToField(place.part, place);
}

function goToField(name: string, { from, to }: { from?: number; to?: number } = {}): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${name}"], [data-place="${name}"]`);
  if (!field) return;
  field.focus({ preventScroll: true });
  if (field instanceof HTMLTextAreaElement && from !== undefined) field.setSelectionRange(from, to ?? from);
  bringIntoSight(() => field.getBoundingClientRect(), 0.4);
}
