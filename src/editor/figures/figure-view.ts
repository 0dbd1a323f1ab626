import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { coarsePrint } from '../../leaflet';
import type { LeafletFormat } from '../../leaflet';
import type { Figure } from '../../article';
import { figureOf } from '../document/from-document';
import { caretBelowSelectedBlock } from '../typing/typing-below';
import type { TypographyOptions } from '../typing/typography';
import { figureField, figureFields } from './figure-field';
import type { FigureField } from './figure-field';
import { messagesIn } from '../../messages';
import type { Language } from '../../messages';

/** What a figure asks of the editor around it. */
export interface FigureOptions {
  interfaceLanguage: () => Language;
  pictureAddress: (hash: string, width: number) => string;
  typing: TypographyOptions;
  /** The leaflet format that decides whether a picture is large enough, and a listener for changes of it. */
  printFormat: () => LeafletFormat;
  formatListeners: Set<() => void>;
  /** Crops the figure at a position, or replaces its picture. */
  crop: (view: EditorView, at: number) => void;
  replace: (view: EditorView, at: number) => void;
  /** Shows where else its picture is used. */
  show: (view: EditorView, at: number) => void;
}

/** The node view of a figure: the picture and its fields. */
export class FigureView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly #image = document.createElement('img');
  readonly #coarse = document.createElement('p');
  readonly #lost = document.createElement('p');
  readonly #crop: HTMLButtonElement;
  readonly #lines: Record<FigureField, HTMLTextAreaElement | HTMLInputElement>;
  #node: EditorNode;
  #inputSession = {};

  constructor(
    node: EditorNode,
    readonly view: EditorView,
    readonly getPos: () => number | undefined,
    readonly options: FigureOptions,
  ) {
    this.#node = node;
    this.dom.className = 'figure';
    this.#image.draggable = false;
    this.#image.loading = 'lazy'; // Only the pictures in view are loaded when a text opens.
    this.#image.addEventListener('mousedown', () => this.#choose());
    this.#image.addEventListener('error', () => this.#lose(true));
    this.dom.addEventListener('focusin', () => (this.#inputSession = {}));
    this.#coarse.className = 'figure-coarse';
    this.#lines = this.#makeLines();
    this.#crop = this.#tool(messagesIn(options.interfaceLanguage()).figure.crop, options.crop);
    const { caption, credit, licence, alt } = this.#lines;
    this.dom.append(this.#frame(), this.#coarse, caption, credit, licence, alt);
    this.#show();
    options.formatListeners.add(this.#judge);
  }

  destroy(): void {
    this.options.formatListeners.delete(this.#judge);
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.#node.type) return false;
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

  stopEvent({ target }: Event): boolean {
    return target instanceof Element && target.closest('textarea, input, button') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #makeLines() {
    const messages = messagesIn(this.options.interfaceLanguage()).editor;
    const labels = {
      caption: messages.caption,
      credit: messages.credit,
      licence: messagesIn(this.options.interfaceLanguage()).figure.licence,
      alt: messages.alternative,
    };
    const listener = {
      write: (field: FigureField, value: string) => this.#write(field, value),
      onKey: (event: KeyboardEvent) => this.#onKey(event),
    };
    const line = (field: FigureField) => figureField(field, labels[field], this.options.typing, listener);
    return { caption: line('caption'), credit: line('credit'), licence: line('licence'), alt: line('alt') };
  }

  #frame(): HTMLElement {
    const frame = document.createElement('div');
    const tools = document.createElement('div');
    const messages = messagesIn(this.options.interfaceLanguage()).figure;
    frame.className = 'figure-frame';
    tools.className = 'figure-tools';
    tools.append(
      this.#crop,
      this.#tool(messages.replace, this.options.replace),
      this.#tool(messages.show, this.options.show),
    );
    this.#lost.className = 'figure-lost';
    this.#lost.textContent = messages.lost;
    this.#lost.hidden = true;
    frame.append(this.#image, this.#lost, tools);
    return frame;
  }

  /** Shows in place of the picture that its file is lost; then there is nothing to crop. */
  #lose(isLost: boolean): void {
    this.#image.hidden = isLost;
    this.#lost.hidden = !isLost;
    this.#crop.hidden = isLost;
    this.dom.classList.toggle('is-lost', isLost);
  }

  #tool(label: string, run: (view: EditorView, at: number) => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      const pos = this.getPos();
      if (pos !== undefined) run(this.view, pos);
    });
    return button;
  }

  /** Escape leaves a field for the figure, Enter for the line after it; block shortcuts act on the figure. */
  #onKey(event: KeyboardEvent): void {
    const leaves = event.key === 'Enter' || event.key === 'Escape';
    if (!leaves && !event.altKey && !event.ctrlKey && !event.metaKey) return;
    if (leaves && !event.altKey) {
      event.preventDefault();
      this.#choose();
      const below = event.key === 'Enter' ? caretBelowSelectedBlock(this.view.state) : null;
      if (below) this.view.dispatch(below);
      this.view.focus();
    } else this.#actOnBlock(event);
  }

  #actOnBlock(event: KeyboardEvent): void {
    const isBlockKey =
      (event.altKey && /^(?:ArrowUp|ArrowDown|Enter)$/.test(event.key)) ||
      (!event.altKey && event.key.toLowerCase() === 'd') ||
      (event.shiftKey && event.key === 'Backspace');
    if (!isBlockKey) return;
    event.preventDefault();
    this.#choose();
    this.view.focus();
    this.view.someProp('handleKeyDown', (handle) => handle(this.view, event));
  }

  #choose(): void {
    const pos = this.getPos();
    if (pos === undefined) return;
    this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, pos)));
  }

  #write(field: FigureField, value: string): void {
    const pos = this.getPos();
    if (pos === undefined) return;
    const tr = this.view.state.tr.setNodeAttribute(pos, field, value);
    // prosemirror-history joins the changes of one composition, so what is typed in a field between two focuses is
    // one undo step.
    this.view.dispatch(tr.setMeta('composition', this.#inputSession));
    if (this.#node.attrs[field] !== value) this.#show(); // The change was refused.
  }

  #show(): void {
    const figure = figureOf(this.#node);
    for (const field of figureFields) {
      const value = figure[field] ?? '';
      if (this.#lines[field].value !== value) this.#lines[field].value = value;
    }
    this.dom.classList.toggle('lacks-alternative', figure.alt === '');
    this.#showPicture(figure);
  }

  #showPicture({ picture, alt }: Figure): void {
    const address = this.options.pictureAddress(picture.hash, 1280);
    if (this.#image.getAttribute('src') !== address) {
      this.#lose(false); // A hidden picture is not loaded.
      this.#image.src = address;
      this.#image.width = picture.width;
      this.#image.height = picture.height;
      this.dom.style.setProperty('--picture-ratio', String(picture.height / picture.width));
      this.#judge();
    }
    this.#image.alt = alt;
  }

  /** Says when the picture is too small for the leaflet. */
  readonly #judge = (): void => {
    const { picture } = figureOf(this.#node);
    const coarse = coarsePrint(picture, 'column', this.options.printFormat());
    this.#coarse.hidden = coarse === null;
    this.#coarse.textContent =
      coarse && messagesIn(this.options.interfaceLanguage()).figure.coarse(picture.width, coarse);
  };
}
