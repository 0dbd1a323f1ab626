import { DOMSerializer } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

/** The small sheet beside a note's number: the note to read while its number is chosen, or to write. */
export class NoteSheet {
  readonly dom = document.createElement('div');
  readonly text = document.createElement('div');
  readonly #foot = document.createElement('div');

  constructor(readonly outer: EditorView) {
    this.dom.className = 'note-sheet';
    this.dom.hidden = true;
    this.text.className = 'note-sheet-text';
    this.#foot.className = 'note-sheet-foot';
    this.dom.append(this.text, this.#foot);
  }

  get isOpen(): boolean {
    return !this.dom.hidden;
  }

  /** Shows a note's words, to read. */
  read(node: EditorNode): void {
    const text = document.createElement('div');
    text.className = 'footnote-text';
    text.append(DOMSerializer.fromSchema(node.type.schema).serializeFragment(node.content));
    this.text.replaceChildren(text);
    this.#foot.replaceChildren();
    this.dom.hidden = node.content.size === 0;
  }

  /** Makes room for a note to be written in, with a line on what can be done. */
  write(hint: string, acts: readonly { label: string; run: () => void }[]): void {
    const line = document.createElement('span');
    line.textContent = hint;
    this.text.replaceChildren();
    this.#foot.replaceChildren(line, ...acts.map(createButton));
    this.dom.hidden = false;
  }

  hide(): void {
    this.dom.hidden = true;
    this.text.replaceChildren();
  }

  /** Stands below the number, within the measure of the text. */
  place(at: number): void {
    const frame = this.outer.dom.closest<HTMLElement>('.body-editor');
    if (!frame || this.dom.hidden) return;
    if (this.dom.parentElement !== frame) frame.append(this.dom);
    const { left, bottom } = this.outer.coordsAtPos(at, 1);
    const box = frame.getBoundingClientRect();
    const furthest = Math.max(0, frame.clientWidth - this.dom.offsetWidth);
    this.dom.style.left = `${Math.min(Math.max(0, left - box.left - 24), furthest)}px`;
    this.dom.style.top = `${bottom - box.top + 6}px`;
  }

  destroy(): void {
    this.dom.remove();
  }
}

function createButton({ label, run }: { label: string; run: () => void }): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  // The caret stays in the note until the act itself takes it elsewhere.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', run);
  return button;
}
