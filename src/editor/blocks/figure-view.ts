import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import type { Picture } from '../../article';
import { setTypingIn } from '../field-typing';
import type { TypingOptions } from '../typing';
import { pasteOneLine } from '../paste/paste-one-line';
import type { EditorWords } from '../words';

/** What a figure asks of the editor around it. */
export interface FigureOptions {
  words: () => EditorWords;
  pictureAddress: (hash: string, width: number) => string;
  typing: TypingOptions;
}

const fields = ['caption', 'credit', 'alt'] as const;
type Field = (typeof fields)[number];

/** The picture on the sheet with its three lines to fill in; each change is one undoable step. */
export class FigureView implements NodeView {
  readonly dom: HTMLElement;
  #node: EditorNode;
  readonly #lines: Record<Field, HTMLTextAreaElement>;
  readonly #image: HTMLImageElement;

  constructor(
    node: EditorNode,
    readonly view: EditorView,
    readonly getPos: () => number | undefined,
    options: FigureOptions,
  ) {
    this.#node = node;
    const words = options.words();
    this.dom = document.createElement('figure');
    this.dom.className = 'figure';
    this.#image = document.createElement('img');
    const picture = node.attrs['picture'] as Picture;
    this.#image.src = options.pictureAddress(picture.hash, 1280);
    this.#image.width = picture.width;
    this.#image.height = picture.height;
    this.#image.draggable = false;
    this.#image.addEventListener('mousedown', () => this.#choose());
    this.#lines = {
      caption: this.#line('caption', words.caption),
      credit: this.#line('credit', words.credit),
      alt: this.#line('alt', words.alternative),
    };
    for (const line of Object.values(this.#lines)) setTypingIn(line, options.typing);
    this.dom.append(this.#image, ...fields.map((field) => this.#lines[field]));
    this.#show();
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.#node.type) return false;
    if ((node.attrs['picture'] as Picture).hash !== (this.#node.attrs['picture'] as Picture).hash)
      return false;
    this.#node = node;
    this.#show();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('is-chosen');
  }

  deselectNode(): void {
    this.dom.classList.remove('is-chosen');
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLTextAreaElement;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #line(field: Field, placeholder: string): HTMLTextAreaElement {
    const line = document.createElement('textarea');
    line.rows = 1;
    if (field === 'credit') line.spellcheck = false; // Names of people.
    line.className = `figure-${field}`;
    line.placeholder = placeholder;
    line.setAttribute('aria-label', placeholder);
    line.addEventListener('input', () => this.#write(field, line.value));
    line.addEventListener('keydown', (event) => this.#onKey(event));
    line.addEventListener('paste', pasteOneLine);
    return line;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    this.#choose();
    this.view.focus();
  }

  #choose(): void {
    const pos = this.getPos();
    if (pos === undefined) return;
    this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, pos)));
  }

  #write(field: Field, value: string): void {
    const pos = this.getPos();
    if (pos !== undefined) this.view.dispatch(this.view.state.tr.setNodeAttribute(pos, field, value));
  }

  #show(): void {
    for (const field of fields) {
      const value = String(this.#node.attrs[field] ?? '');
      if (this.#lines[field].value !== value) this.#lines[field].value = value;
    }
    this.#image.alt = String(this.#node.attrs['alt'] ?? '');
    this.dom.classList.toggle('lacks-alternative', this.#image.alt === '');
  }
}
