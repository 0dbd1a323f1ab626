import { Fragment } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { readPlainText } from '../../article';
import { toDocument } from '../document/to-document';
import { trackPosition, trackedPosition } from '../document/tracked-positions';
import { syncCaret } from '../typing/caret-sync';
import type { ClipboardContent } from './clipboard';
import { withEdgeSpaces } from './edge-spaces';
import type { PasteContext, PastedText } from './paste-context';
import { addPendingPaste, pendingPastes, removePendingPaste } from './pending-pastes';
import type { PendingPaste } from './pending-pastes';
import { placeCells } from './place-cells';
import { closeUndoStep, placeSlice, sliceOf } from './place-slice';
import type { Range } from './place-slice';
import { typedNotesIn, convertTypedNotes } from './typed-notes';

/** What was read of a copy, and its plain text. */
type ReadCopy = PastedText & { words: string };

let lastNumber = 0;

/** Copies of other programs that are being read, each inserted where it was pasted. */
export class ForeignPaste {
  readonly #context: PasteContext;
  /** Copies that were read while another article was shown, by the number of their paste. */
  readonly #arrived = new Map<number, ReadCopy>();

  constructor(context: PasteContext) {
    this.#context = context;
  }

  /** Begins to read a copy; what is typed meanwhile is kept behind it. */
  read(view: EditorView, clip: ClipboardContent, { from, to }: Range): true {
    const number = ++lastNumber;
    view.dispatch(addPendingPaste(view.state.tr, number, { from, to }));
    void this.#read(clip).then((text) => {
      this.#arrived.set(number, { ...text, words: clip.text });
      if (!view.isDestroyed) syncCaret(view);
      this.insertArrived(view);
    });
    return true;
  }

  /**
   * Inserts the copies that have been read for the text that is shown. Waits during a composition, whose text node
   * must not be moved.
   */
  insertArrived(view: EditorView): void {
    if (view.isDestroyed || view.composing || this.#arrived.size === 0) return;
    for (const [number, range] of pendingPastes(view.state)) {
      const text = this.#arrived.get(number);
      if (!text) continue;
      this.#arrived.delete(number);
      this.#insert(view, number, range, text);
      return this.insertArrived(view);
    }
  }

  /** Makes a change, and reports what the person should know of it. */
  insertAndReport(view: EditorView, leftOut: PastedText['leftOut'], change: () => true): true {
    const before = view.state.selection.from;
    change();
    this.#report(view, { from: before, to: view.state.selection.to }, leftOut);
    return true;
  }

  async #read(clip: ClipboardContent): Promise<PastedText> {
    const { html, rtf, text } = clip;
    const read = await this.#context.readClipboard({ html, rtf, language: this.#context.language() });
    if (read) return read;
    const words = text || plainTextOf(html);
    return { blocks: readPlainText(words, this.#context.knowsWord), leftOut: [{ what: 'form', count: 1 }] };
  }

  #insert(view: EditorView, number: number, range: PendingPaste, { blocks, leftOut, words }: ReadCopy): void {
    const { state } = view;
    if (blocks.length === 0) {
      view.dispatch(removePendingPaste(state.tr, number));
      return this.#context.onPasted({ notRead: leftOut, notes: 0, makeNotes: () => undefined });
    }
    // After text that was kept, a space separates the copy.
    const spaced = withEdgeSpaces(blocks, range.keepsWords ? ` ${words}` : words, state.doc, range);
    const content = Fragment.fromJSON(state.schema, toDocument(spaced).content);
    const slice = sliceOf(content, state.doc.resolve(range.from), state.doc.resolve(range.to));
    const tr = removePendingPaste(
      placeCells(state, range.from, content) ?? placeSlice(state, range, slice),
      number,
    );
    const follows = isAt(state.selection, range);
    const end = tr.selection.to;
    view.dispatch(follows ? tr.scrollIntoView() : tr.setSelection(state.selection.map(tr.doc, tr.mapping)));
    closeUndoStep(view);
    this.#report(view, { from: range.from, to: end }, leftOut);
  }

  #report(view: EditorView, range: Range, leftOut: PastedText['leftOut']): void {
    const notes = typedNotesIn(view.state.doc, range);
    if (leftOut.length === 0 && notes === 0) return;
    const [from, to] = [Symbol('pasted from'), Symbol('pasted to')];
    view.dispatch(trackPosition(view.state.tr, from, range.from));
    view.dispatch(trackPosition(view.state.tr, to, range.to));
    this.#context.onPasted({ notRead: leftOut, notes, makeNotes: () => makeNotes(view, from, to) });
  }
}

/** Converts the typed notes of a passage, wherever it is by now; does nothing when another article is shown. */
function makeNotes(view: EditorView, start: symbol, end: symbol): void {
  if (view.isDestroyed) return;
  const [from, to] = [trackedPosition(view.state, start), trackedPosition(view.state, end)];
  const tr = from !== null && to !== null ? convertTypedNotes(view.state, { from, to }) : null;
  if (tr) view.dispatch(tr);
  closeUndoStep(view);
  view.focus();
}

function isAt(selection: Selection, { from, to }: Range): boolean {
  return selection.from === from && selection.to === to;
}

/** The text of copied HTML, a line for each block: for HTML that cannot be read and has no plain text beside it. */
function plainTextOf(html: string): string {
  const words = wordsOfHtml(html).replaceAll('<', '&lt;');
  return new DOMParser().parseFromString(words, 'text/html').body.textContent;
}

/**
 * The text of HTML without tags, a line for each block, entities not decoded. A linear scan: a browser takes seconds to parse
 * thousands of nested elements, and blocks everything meanwhile.
 */
export function wordsOfHtml(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  let skippedUntil: string | null = null;
  for (const tag of html.matchAll(tags)) {
    if (skippedUntil === null) pieces.push(html.slice(at, tag.index));
    at = tag.index + tag[0].length;
    const name = (tag[1] ?? tag[0]).toLowerCase();
    if (skippedUntil !== null) {
      if (name === skippedUntil) skippedUntil = null;
    } else if (name === '<!--') skippedUntil = '-->';
    else if (skippedElements.has(name)) skippedUntil = `/${name}`;
    else if (lineElements.has(name.replace('/', ''))) pieces.push('\n');
  }
  if (skippedUntil === null) pieces.push(html.slice(at));
  const lines = pieces.map((piece) => (piece === '\n' ? piece : piece.replace(/[ \t\r\n]+/g, ' '))).join('');
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A tag with its name, the end of a comment, or another declaration; the search never goes beyond the next "<". */
const tags = /<!--|-->|<(\/?[a-z][^\s/<>]*)[^<>]*>|<![^<>]*>/gi;

const skippedElements: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'title']);
const lineElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section table td th tr ul'
  ).split(' '),
);
