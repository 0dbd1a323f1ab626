import { baseKeymap, toggleMark } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Command, Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { EditorView } from '@tiptap/pm/view';
import type { NodeView } from '@tiptap/pm/view';

const fromOutside = 'footnote-from-outside';

/** A note's number in the line (counted by the style sheet) and, while it is chosen, a small sheet to write it in. */
export class FootnoteView implements NodeView {
  readonly dom: HTMLElement;
  #node: EditorNode;
  #sheet: HTMLElement | null = null;
  #inner: EditorView | null = null;

  constructor(
    node: EditorNode,
    readonly outer: EditorView,
    readonly getPos: () => number | undefined,
    readonly label: string,
  ) {
    this.#node = node;
    this.dom = document.createElement('span');
    this.dom.className = 'footnote-call';
    this.dom.setAttribute('role', 'note');
    this.#describe();
  }

  selectNode(): void {
    this.dom.classList.add('is-chosen');
    if (!this.#inner) this.#open();
  }

  deselectNode(): void {
    this.dom.classList.remove('is-chosen');
    this.#close();
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#describe();
    if (this.#inner) bringIn(this.#inner, node);
    return true;
  }

  destroy(): void {
    this.#close();
  }

  stopEvent(event: Event): boolean {
    return this.#inner?.dom.contains(event.target as Node) ?? false;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #describe(): void {
    const text = this.#node.textContent;
    this.dom.title = text;
    this.dom.setAttribute('aria-label', text ? `${this.label} : ${text}` : this.label);
  }

  #open(): void {
    this.#sheet = document.createElement('span');
    this.#sheet.className = 'footnote-sheet';
    this.dom.append(this.#sheet);
    this.#inner = new EditorView(this.#sheet, {
      state: EditorState.create({ doc: this.#node, plugins: [keymap(this.#keys()), keymap(baseKeymap)] }),
      dispatchTransaction: (tr) => this.#write(tr),
      attributes: { role: 'textbox', 'aria-label': this.label, class: 'footnote-text' },
      handleDOMEvents: { mousedown: () => this.#takeFocus() },
    });
    const inner = this.#inner;
    inner.dispatch(inner.state.tr.setSelection(TextSelection.atEnd(inner.state.doc)));
    inner.focus();
  }

  #close(): void {
    this.#inner?.destroy();
    this.#sheet?.remove();
    this.#inner = this.#sheet = null;
  }

  #takeFocus(): false {
    if (this.outer.hasFocus()) this.#inner?.focus();
    return false;
  }

  /** Keys of the note: leaving it goes back into the line; undo is the article's own. */
  #keys(): Record<string, Command> {
    const { marks, nodes } = this.outer.state.schema;
    const article = (command: Command) => () => command(this.outer.state, this.outer.dispatch);
    const mark = (name: string): Command => (marks[name] ? toggleMark(marks[name]) : () => false);
    return {
      'Mod-z': article(undo),
      'Mod-y': article(redo),
      'Shift-Mod-z': article(redo),
      'Mod-b': mark('bold'),
      'Mod-i': mark('italic'),
      'Shift-Enter': (state, dispatch) => {
        const lineBreak = nodes['hardBreak'];
        if (lineBreak) dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()));
        return true;
      },
      Enter: () => this.#leave(),
      Escape: () => this.#leave(),
      Tab: () => this.#leave(),
      Backspace: (state) => state.doc.content.size === 0 && this.#remove(),
    };
  }

  #leave(): true {
    const pos = this.getPos();
    if (pos === undefined) return true;
    const { tr } = this.outer.state;
    this.outer.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + this.#node.nodeSize)));
    this.outer.focus();
    return true;
  }

  #remove(): true {
    const pos = this.getPos();
    if (pos !== undefined) this.outer.dispatch(this.outer.state.tr.delete(pos, pos + this.#node.nodeSize));
    this.outer.focus();
    return true;
  }

  #write(tr: Transaction): void {
    if (!this.#inner) return;
    const { state, transactions } = this.#inner.state.applyTransaction(tr);
    this.#inner.updateState(state);
    const pos = this.getPos();
    if (tr.getMeta(fromOutside) || pos === undefined) return;
    const outerTr = this.outer.state.tr;
    const shift = StepMap.offset(pos + 1);
    for (const step of transactions.flatMap((transaction) => transaction.steps)) {
      const mapped = step.map(shift);
      if (mapped) outerTr.step(mapped);
    }
    if (outerTr.docChanged) this.outer.dispatch(outerTr);
  }
}

/** Takes a change made outside (undo, typography) into the open note, touching only what differs. */
function bringIn(inner: EditorView, node: EditorNode): void {
  const start = node.content.findDiffStart(inner.state.doc.content);
  const end = node.content.findDiffEnd(inner.state.doc.content);
  if (start === null || !end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const tr = inner.state.tr.replace(start, end.b + overlap, node.slice(start, end.a + overlap));
  inner.dispatch(tr.setMeta(fromOutside, true));
}
