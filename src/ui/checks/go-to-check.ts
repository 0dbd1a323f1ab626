import type { Check } from '../../article';
import type { Desk } from '../create-desk';
import type { SectionName } from '../settings/sections';

/** Takes the caret to the place that a check points at: a press field, a block of the text, or the settings. */
export function goToCheck(
  check: Check,
  { panel, settingsSection }: Pick<Desk, 'panel' | 'settingsSection'>,
): void {
  const { place } = check;
  if (place.part === 'masthead') {
    settingsSection.set(sectionOf(check.kind));
    panel.set('settings');
  } else if ('block' in place)
    goToBlock(place.part === 'body' ? '.sheet > .body-editor' : '.notes', place.block);
  else goToField(fieldOf(check, place.part));
}

function sectionOf(kind: Check['kind']): SectionName {
  if (kind === 'boilerplate-missing') return 'words';
  return kind === 'imprint-missing' ? 'print' : 'contacts';
}

function fieldOf(check: Check, part: string): string {
  if (part !== 'lead') return part;
  if (check.kind === 'alt-missing') return 'lead-alt';
  return check.kind === 'credit-missing' ? 'lead-credit' : 'lead';
}

function goToField(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${name}"], [data-place="${name}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

function goToBlock(editor: string, index: number): void {
  const text = document.querySelector<HTMLElement>(`${editor} .body-text`);
  const block = text?.children[index];
  text?.focus({ preventScroll: true });
  if (!block) return;
  block.scrollIntoView({ block: 'center' });
  // The editor takes its caret from the page's own selection.
  document.getSelection()?.collapse(block, 0);
}
