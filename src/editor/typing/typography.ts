import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { plainHouse, polishTyping } from '../../article';
import type { House, TypedChange } from '../../article';
import { syncCaret } from './caret-sync';

/** What the rules of typing ask of the text that is written; read at each key, so that it can change. */
export interface TypographyOptions {
  /** The language of the article; a passage in another is set as that one. */
  language: () => string;
  house: () => House;
}

/** Sets the language's typography as one types; one Backspace straight after leaves what was typed. */
export const Typography = Extension.create<TypographyOptions>({
  name: 'typing',
  // Before the keys and the rules of the blocks: what is typed is set first.
  priority: 1000,

  addOptions() {
    return { language: () => 'fr', house: () => plainHouse };
  },

  addProseMirrorPlugins() {
    return [typographyPlugin(this.options)];
  },
});

/** How an editor's text is typed, for the fields that stand around it. */
export function typographyOptionsOf(editor: Editor): TypographyOptions {
  const { extensions } = editor.extensionManager;
  return extensions.find(({ name }) => name === Typography.name)?.options as TypographyOptions;
}

/** The rules of typing for any editor of an article's words: the text, a note. */
export function typographyPlugin(options: TypographyOptions): Plugin<LastChange> {
  return new Plugin<LastChange>({
    key: lastChange,
    state: {
      init: () => null,
      apply: (tr, last) => {
        const meta = tr.getMeta(lastChange) as 'set' | 'refused' | undefined;
        if (meta) return meta === 'set' ? tr : 'refused';
        return tr.docChanged || tr.selectionSet ? null : last;
      },
    },
    props: {
      handleTextInput(view, from, _to, text, typed) {
        if (view.composing || text.length !== 1) return false;
        const $from = view.state.doc.resolve(from);
        if (!changeFor(view.state, textBefore($from), text, options)) return false;
        view.dispatch(typed());
        applyTypography(view, text, options);
        return true;
      },
      handleKeyDown(view, event) {
        if (event.key === 'Enter' && !view.composing && lastChange.getState(view.state) !== 'refused')
          applyTypography(view, '\n', options);
        const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
        return event.key === 'Backspace' && isBare && revertLastChange(view);
      },
      handleDOMEvents: {
        // A dead key gives its letter only now, and not as a key.
        compositionend(view) {
          setTimeout(() => applyToComposed(view, options));
        },
      },
    },
  });
}

/** The transaction that last set what was typed, or that it was refused, until anything else happens. */
type LastChange = Transaction | 'refused' | null;

const lastChange = new PluginKey<LastChange>('typing');

function applyToComposed(view: EditorView, options: TypographyOptions): void {
  if (view.isDestroyed) return;
  syncCaret(view);
  applyTypography(view, null, options);
}

/** Sets the key that was just typed, or the line that ends with it, as a step of undo of its own. */
function applyTypography(view: EditorView, typed: string | null, options: TypographyOptions): void {
  if (view.composing) return;
  const { empty, $from } = view.state.selection;
  if (!empty || !$from.parent.inlineContent) return;
  const text = textBefore($from);
  const key = typed ?? text.slice(-1);
  const before = key === '\n' ? text : text.slice(0, -1);
  const change = changeFor(view.state, before, key, options);
  if (!change) return;
  const given = text.slice(before.length - change.deleteBefore);
  const kept = commonSuffixLength(given, change.insert);
  const set = change.insert.slice(0, change.insert.length - kept);
  const tr = view.state.tr.insertText(set, $from.pos - given.length, $from.pos - kept);
  dispatchLetters(view, closeHistory(tr).setMeta(lastChange, 'set'));
}

/** What typography changes at a key; nothing where it would take the call of a note along. */
function changeFor(
  state: EditorState,
  before: string,
  key: string,
  options: TypographyOptions,
): TypedChange | null {
  const change = key ? polishTyping(before, key, languageAt(state, options), options.house()) : null;
  if (!change || before.slice(before.length - change.deleteBefore).includes('\uFFFC')) return null;
  return change;
}

/** What was typed stays where it can: its marks stay with it. */
function commonSuffixLength(given: string, set: string): number {
  let same = 0;
  while (same < Math.min(given.length, set.length) && given.at(-1 - same) === set.at(-1 - same)) same += 1;
  return same;
}

function revertLastChange(view: EditorView): boolean {
  const set = lastChange.getState(view.state);
  if (!set || set === 'refused') return false;
  const { tr } = view.state;
  for (let step = set.steps.length - 1; step >= 0; step -= 1) {
    const [made, document] = [set.steps[step], set.docs[step]];
    if (made && document) tr.step(made.invert(document));
  }
  dispatchLetters(view, tr.setMeta(lastChange, 'refused'));
  return true;
}

/**
 * Dispatches a change of a few letters, written into the page first as the browser writes a key. ProseMirror leaves a text node
 * alone that already reads as the new state does; else it would set the whole of it again, and the browser would take the
 * spelling's marks from all its words until it has checked them again.
 */
function dispatchLetters(view: EditorView, tr: Transaction): void {
  const [step] = tr.steps;
  if (tr.steps.length === 1 && step instanceof ReplaceStep) writeLetters(view, step);
  view.dispatch(tr);
}

function writeLetters(view: EditorView, { from, to, slice }: ReplaceStep): void {
  const { node, offset } = view.domAtPos(to, -1);
  const start = offset - (to - from);
  if (node instanceof Text && start >= 0)
    node.replaceData(start, to - from, slice.content.textBetween(0, slice.size));
}

function languageAt(state: EditorState, { language }: TypographyOptions): string {
  const marks = state.storedMarks ?? state.selection.$from.marks();
  const passage = marks.find((mark) => mark.type.name === 'language');
  return passage ? String(passage.attrs['language']) : language();
}

/** The words of a line up to a place of it, at most so many characters; what is no text counts for one: a note, a line's end. */
function textBefore($pos: ResolvedPos, most = 500): string {
  const { parent, parentOffset } = $pos;
  let [text, index, from] = ['', $pos.index(), $pos.posAtIndex($pos.index()) - $pos.start()];
  if (from < parentOffset) text = parent.child(index).text?.slice(0, parentOffset - from) ?? '\uFFFC';
  while (index > 0 && text.length < most) {
    const node = parent.child((index -= 1));
    from -= node.nodeSize;
    text = (node.text ?? (node.type.name === 'hardBreak' ? '\n' : '\uFFFC')) + text;
  }
  return text.slice(-most);
}
