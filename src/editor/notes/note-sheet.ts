import { DOMSerializer } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

/** The pop-up beside a note's call, which shows the note or its editor. */
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

  /** Shows a note's text. */
  showText(node: EditorNode): void {
    const text = document.createElement('div');
    text.className = 'footnote-text';
    text.append(DOMSerializer.fromSchema(node.type.schema).serializeFragment(node.content));
    this.text.replaceChildren(text);
    this.#foot.replaceChildren();
    this.dom.hidden = node.content.size === 0;
  }

  /** Shows an empty place for an editor, with a hint and buttons. */
  makeRoom(hint: string, acts: readonly { label: string; run: () => void }[]): void {
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

  /** Places the sheet below the call, within the width of the text. */
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
  // The focus stays in the note unless the button's action moves it.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', run);
  return button;
}
