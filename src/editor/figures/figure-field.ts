import { pasteOneLine, applyTypographyTo } from '../typing/plain-field';
import type { TypographyOptions } from '../typing/typography';

/** The fields of a figure. */
export const figureFields = ['caption', 'credit', 'licence', 'alt'] as const;

export type FigureField = (typeof figureFields)[number];

/** The identifier of the datalist of usual licences. */
export const licenceListId = 'usual-licences';

interface FieldListener {
  write: (field: FigureField, value: string) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** One field under a picture, with its label as placeholder. */
export function figureField(
  field: FigureField,
  label: string,
  typing: TypographyOptions,
  listener: FieldListener,
): HTMLTextAreaElement | HTMLInputElement {
  const line = field === 'licence' ? licenceField() : textField();
  line.className = `figure-${field}`;
  line.placeholder = label;
  line.setAttribute('aria-label', label);
  if (field === 'credit' || field === 'licence') line.spellcheck = false; // Names of people and of licences.
  line.addEventListener('input', () => listener.write(field, line.value));
  // Before `onKey`: Enter applies typography to the last word, and then leaves the field.
  applyTypographyTo(line, typing);
  line.addEventListener('keydown', (event) => listener.onKey(event as KeyboardEvent));
  line.addEventListener('paste', pasteOneLine as EventListener);
  return line;
}

function textField(): HTMLTextAreaElement {
  const line = document.createElement('textarea');
  line.rows = 1;
  return line;
}

function licenceField(): HTMLInputElement {
  const line = document.createElement('input');
  line.setAttribute('list', licenceListId);
  return line;
}
