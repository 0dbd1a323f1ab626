import { pasteOneLine, setTypingIn } from '../typing/plain-field';
import type { TypographyOptions } from '../typing/typography';

/** The lines that are written under a picture. */
export const figureFields = ['caption', 'credit', 'licence', 'alt'] as const;

export type FigureField = (typeof figureFields)[number];

/** Names the list of usual licences to the fields that offer it. */
export const licenceListId = 'usual-licences';

export interface FieldListener {
  write: (field: FigureField, value: string) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** One line under a picture: what it is for stands in it while it is empty. */
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
  if (field === 'credit' || field === 'licence') line.spellcheck = false; // Names of people and of terms.
  line.addEventListener('input', () => listener.write(field, line.value));
  // What a key sets in the line comes before where the key leads: Enter leaves the line.
  setTypingIn(line, typing);
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
