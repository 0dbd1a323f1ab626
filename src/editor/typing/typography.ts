import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { defaultHouseStyle, polishTyping } from '../../article';
import type { HouseStyle, TypedChange } from '../../article';
import { syncCaret } from './caret-sync';

/** What typography reads of the editor, at each key. */
export interface TypographyOptions {
  /** The language of the article; a passage with a language mark has its own. */
  language: () => string;
  house: () => HouseStyle;
}

/** Applies the language's typography to what is typed; Backspace right after reverts it. */
export const Typography = Extension.create<TypographyOptions>({
  name: 'typography',
  // Before the keys and input rules of blocks.
  priority: 1000,

  addOptions() {
    return { language: () => 'fr', house: () => defaultHouseStyle };
  },

  addProseMirrorPlugins() {
    return [typographyPlugin(this.options)];
  },
});

/** The typography options of an editor, for the fields around its text. */
export function typographyOptionsOf(editor: Editor): TypographyOptions {
  const { extensions } = editor.extensionManager;
  return extensions.find(({ name }) => name === Typography.name)?.options as TypographyOptions;
}

/** Typography for any editor: of the text, or of a note. */
export function typographyPlugin(options: TypographyOptions): Plugin<LastChange> {
  return new Plugin<LastChange>({
    key: lastChange,
    state: {
      init: () => null,
      apply: (tr, last) => {
        const meta = tr.getMeta(lastChange) as 'applied' | 'reverted' | undefined;
        if (meta) return meta === 'applied' ? tr : 'reverted';
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
        if (event.key === 'Enter' && !view.composing && lastChange.getState(view.state) !== 'reverted')
          applyTypography(view, '\n', options);
        const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
        return event.key === 'Backspace' && isBare && revertLastChange(view);
      },
      handleDOMEvents: {
        // Dead keys produce their letter here, without an event for text input.
        compositionend(view) {
          setTimeout(() => applyToComposed(view, options));
        },
      },
    },
  });
}

/** The last typographic change, or that it was reverted, until anything else happens. */
type LastChange = Transaction | 'reverted' | null;

const lastChange = new PluginKey<LastChange>('typography');

function applyToComposed(view: EditorView, options: TypographyOptions): void {
  if (view.isDestroyed) return;
  syncCaret(view);
  applyTypography(view, null, options);
}

/** Applies typography to the key just typed, or to the line that Enter ends, as an undo step of its own. */
function applyTypography(view: EditorView, typed: string | null, options: TypographyOptions): void {
  if (view.composing) return;
  const { empty, $from } = view.state.selection;
  if (!empty || !$from.parent.inlineContent) return;
  const text = textBefore($from);
  const key = typed ?? text.slice(-1);
  const before = key === '\n' ? text : text.slice(0, -1);
  const change = changeFor(view.state, before, key, options);
  if (!change) return;
  const replaced = text.slice(before.length - change.deleteBefore);
  const kept = commonSuffixLength(replaced, change.insert);
  const inserted = change.insert.slice(0, change.insert.length - kept);
  const tr = view.state.tr.insertText(inserted, $from.pos - replaced.length, $from.pos - kept);
  dispatchLetters(view, closeHistory(tr).setMeta(lastChange, 'applied'));
}

/** The typographic change for a key; null where it would delete the call of a note. */
function changeFor(
  state: EditorState,
  before: string,
  key: string,
  options: TypographyOptions,
): TypedChange | null {
  if (isCode(state) || openCode.test(before)) return null;
  const change = key ? polishTyping(before, key, languageAt(state, options), options.house()) : null;
  if (!change || before.slice(before.length - change.deleteBefore).includes('\uFFFC')) return null;
  return change;
}

/** Whether the caret is in code, or after a backtick, whose pair will make code. */
function isCode({ selection: { $from }, storedMarks }: EditorState): boolean {
  return (
    $from.parent.type.spec.code === true ||
    (storedMarks ?? $from.marks()).some(({ type }) => type.spec.code === true)
  );
}

const openCode = /(?:^|[\s([{«“‘"'’\u00A0\u202F])`[^`\s\uFFFC][^`\uFFFC]{0,120}$/u;

/** Text that does not change is not replaced, so that it keeps its marks. */
function commonSuffixLength(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}

function revertLastChange(view: EditorView): boolean {
  const change = lastChange.getState(view.state);
  if (!change || change === 'reverted') return false;
  const { tr } = view.state;
  for (let index = change.steps.length - 1; index >= 0; index -= 1) {
    const [step, document] = [change.steps[index], change.docs[index]];
    if (step && document) tr.step(step.invert(document));
  }
  dispatchLetters(view, tr.setMeta(lastChange, 'reverted'));
  return true;
}

/**
 * Dispatches a change of a few letters after writing it into the page, as the browser writes a key. ProseMirror does
 * not touch a text node that already matches the new state. Otherwise it sets its whole value, and Chromium removes
 * the spelling marks of all its words until they are checked again.
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

/** How many characters before the caret the rules look at. */
const maxLength = 500;

/** The text of a line up to a position, at most `maxLength` characters; anything that is not text counts as one. */
function textBefore($pos: ResolvedPos): string {
  const { parent, parentOffset } = $pos;
  let [text, index, from] = ['', $pos.index(), $pos.posAtIndex($pos.index()) - $pos.start()];
  if (from < parentOffset) text = parent.child(index).text?.slice(0, parentOffset - from) ?? '\uFFFC';
  while (index > 0 && text.length < maxLength) {
    const node = parent.child((index -= 1));
    from -= node.nodeSize;
    text = (node.text ?? (node.type.name === 'hardBreak' ? '\n' : '\uFFFC')) + text;
  }
  return text.slice(-maxLength);
}
