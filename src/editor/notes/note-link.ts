import { getMarkRange } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isAddress, textLinkedBy } from '../../article';
import { moveCaretAfterLink, typedAddress } from '../marks/link';
import type { Messages } from '../../messages';

/** Shows a form below a note for the address of its selected text; an empty address removes the link. */
export function askForLink(view: EditorView, messages: Messages['note']): boolean {
  const link = view.state.schema.marks['link'];
  const range = link && rangeToLink(view);
  if (!link || !range) return false;
  const { form, input } = linkForm(messages);
  const marks = view.state.doc.resolve(range.from + 1).marks();
  const before = String(link.isInSet(marks)?.attrs['href'] ?? '');
  const shown = textLinkedBy(before) === null ? before : messages.linkedText;
  input.value = shown;
  const close = () => {
    // Focus first: if the focused form were removed, the note would close.
    view.focus();
    form.remove();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value === shown) return close();
    const href = typedAddress(input.value);
    const isGone = input.value.trim() === '';
    input.setAttribute('aria-invalid', String(!isGone && !isAddress(href)));
    if (!isGone && !isAddress(href)) return;
    const tr = view.state.tr.removeMark(range.from, range.to, link);
    if (!isGone) tr.addMark(range.from, range.to, link.create({ href }));
    view.dispatch(moveCaretAfterLink(tr, range.to));
    close();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  view.dom.after(form);
  input.focus();
  return true;
}

/** The selection, or the whole link at the caret. */
function rangeToLink({ state, dispatch }: EditorView): { from: number; to: number } | null {
  const { selection, schema, doc } = state;
  if (!selection.empty) return selection;
  const link = schema.marks['link'];
  const range = link && getMarkRange(selection.$from, link);
  if (!range) return null;
  dispatch(state.tr.setSelection(TextSelection.create(doc, range.from, range.to)));
  return range;
}

function linkForm(messages: Messages['note']): { form: HTMLFormElement; input: HTMLInputElement } {
  const form = document.createElement('form');
  form.className = 'link-field';
  const input = document.createElement('input');
  input.placeholder = 'https://';
  input.spellcheck = false;
  input.setAttribute('aria-label', messages.linkAddress);
  const button = document.createElement('button');
  button.type = 'submit';
  button.textContent = messages.link;
  form.append(input, button);
  return { form, input };
}
