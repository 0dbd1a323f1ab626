import { baseKeymap, toggleMark } from '@tiptap/pm/commands';
import { closeHistory, redoNoScroll, undoNoScroll } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node as EditorNode, Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Command, Plugin, Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { EditorView } from '@tiptap/pm/view';
import { keymapName, plainMarks } from '../marks/mark-keys';
import { askForLink } from './note-link';
import type { Messages } from '../../messages';

/** What a note's editor is given by the sheet or the line that contains it. */
interface NoteEditorOptions {
  /** The text that contains the note: changes are dispatched there, as steps of its history. */
  outer: EditorView;
  /** The current position of the note; null once it is deleted. */
  at: () => number | null;
  host: HTMLElement;
  messages: Messages['note'];
  number: number;
  language: string;
  /** Keys for leaving the note. */
  keys: Record<string, Command>;
  /** The plugins of a note: typography, pasting. */
  plugins: readonly Plugin[];
}

/** The editor of one note's text. */
export class NoteEditor {
  readonly view: EditorView;
  #isFresh = true;

  constructor(readonly options: NoteEditorOptions) {
    const { outer, host, messages, keys, plugins } = options;
    this.view = new EditorView(host, {
      state: EditorState.create({
        doc: this.#node() ?? outer.state.schema.node('footnote'),
        plugins: [...plugins, keymap(keys), keymap(this.#keys()), keymap(baseKeymap)],
      }),
      dispatchTransaction: (tr) => this.#write(tr),
      transformPasted: (slice) => noteSlice(slice, outer.state.schema),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': messages.text(options.number),
        'data-placeholder': messages.empty,
        lang: options.language,
        class: 'footnote-text',
      },
    });
    this.select(Infinity);
  }

  /** Focuses the note where the caret was. */
  focus(): void {
    this.view.focus();
  }

  /** Selects some characters of the note; indexes past its end mean its end. */
  select(from: number, to = from): void {
    const { doc, tr } = this.view.state;
    const within = (at: number) => Math.min(at, doc.content.size);
    this.view.dispatch(tr.setSelection(TextSelection.create(doc, within(from), within(to))));
  }

  /** Moves the caret to a point of the window. */
  selectAt(left: number, top: number): void {
    const found = this.view.posAtCoords({ left, top });
    if (found) this.select(found.pos);
  }

  /** Applies changes made in the text (undo, replacing), and touches only what differs. */
  refresh(): void {
    const node = this.#node();
    if (node) applyOuterChange(this.view, node);
  }

  destroy(): void {
    this.view.destroy();
  }

  #node(): EditorNode | null {
    const at = this.options.at();
    const node = at === null ? null : this.options.outer.state.doc.nodeAt(at);
    return node?.type.name === 'footnote' ? node : null;
  }

  #keys(): Record<string, Command> {
    const { outer, messages } = this.options;
    const { marks, nodes } = outer.state.schema;
    const article = (command: Command) => () => command(outer.state, outer.dispatch);
    const mark = (name: string): Command => (marks[name] ? toggleMark(marks[name]) : () => false);
    return {
      'Mod-z': article(undoNoScroll),
      'Mod-y': article(redoNoScroll),
      'Shift-Mod-z': article(redoNoScroll),
      ...Object.fromEntries(plainMarks.map((name) => [keymapName(name), mark(name)])),
      'Mod-Shift-k': () => askForLink(this.view, messages),
      'Shift-Enter': (state, dispatch) => {
        const lineBreak = nodes['hardBreak'];
        if (lineBreak) dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView());
        return true;
      },
    };
  }

  #write(tr: Transaction): void {
    const { state, transactions } = this.view.state.applyTransaction(tr);
    this.view.updateState(state);
    const at = this.options.at();
    if (tr.getMeta(fromOutside) || at === null) return;
    const outerTr = this.options.outer.state.tr;
    const shift = StepMap.offset(at + 1);
    for (const step of transactions.flatMap((transaction) => transaction.steps)) {
      const mapped = step.map(shift);
      if (mapped) outerTr.step(mapped);
    }
    if (!outerTr.docChanged) return;
    // What is typed each time the note is opened is an undo step of its own.
    if (this.#isFresh) closeHistory(outerTr);
    this.#isFresh = false;
    this.options.outer.dispatch(outerTr);
  }
}

const fromOutside = 'note-from-outside';

function applyOuterChange(inner: EditorView, node: EditorNode): void {
  const start = node.content.findDiffStart(inner.state.doc.content);
  const end = node.content.findDiffEnd(inner.state.doc.content);
  if (start === null || !end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const tr = inner.state.tr.replace(start, end.b + overlap, node.slice(start, end.a + overlap));
  inner.dispatch(tr.setMeta(fromOutside, true));
}

/**
 * Pasted content as a note may contain it: one line with its marks, a line break for each paragraph, no note in a
 * note.
 */
function noteSlice(slice: Slice, schema: Schema): Slice {
  const line: EditorNode[] = [];
  collect(slice.content, schema, line);
  return new Slice(Fragment.fromArray(line), 0, 0);
}

function collect(content: Fragment, schema: Schema, line: EditorNode[]): void {
  content.forEach((node) => {
    if (node.isText || node.type.name === 'hardBreak') line.push(node);
    else if (node.type.name === 'footnote') wrap(node, schema, line);
    else {
      const lineBreak = schema.nodes['hardBreak'];
      const caption = node.type.name === 'table' ? String(node.attrs['caption']) : '';
      if (line.length > 0 && (node.isTextblock || caption) && lineBreak) line.push(lineBreak.create());
      if (caption) line.push(schema.text(caption));
      collect(node.content, schema, line);
    }
  });
}

/** The text of a pasted note is kept, in brackets. */
function wrap(note: EditorNode, schema: Schema, line: EditorNode[]): void {
  if (note.content.size === 0) return;
  line.push(schema.text(' ['));
  collect(note.content, schema, line);
  line.push(schema.text(']'));
}
