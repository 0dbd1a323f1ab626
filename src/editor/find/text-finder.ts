import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Selection, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { idOf } from '../document/block-ids';
import { OutsideStep } from '../document/outside-step';
import type { OutsideChange } from '../document/outside-step';
import { visibleRange } from '../document/visible-area';
import { selectNote } from '../notes/notes-state';
import { elementOfMatch, rangeOfMatch } from './match-element';
import { replaceMatches } from './replace-matches';
import type { DocumentSearch, TextMatch } from './text-match';

/** Finds and replaces in one running text of the article. */
export interface TextFinder {
  search: (find: DocumentSearch) => Promise<TextMatch[] | 'too-slow'>;
  /** Replaces matches of the text as it is, and records changes elsewhere, as one undo step. */
  replace: (
    matches: readonly TextMatch[],
    wordsFor: (match: TextMatch) => string,
    elsewhere: readonly OutsideChange[],
  ) => void;
  /** Called when this text's history makes, undoes or redoes changes elsewhere. */
  onElsewhere: (listener: (changes: readonly OutsideChange[]) => void) => () => void;
  undo: () => void;
  /** Selects a match and shows the note it is in; the focus does not move. */
  select: (match: TextMatch) => void;
  /** Selects a match and focuses it. */
  focus: (match: TextMatch) => void;
  /** Position and text of the selection. */
  selected: () => { from: number; text: string };
  hasFocus: () => boolean;
  /** The DOM range that shows a match; null when a field or an attribute shows it. */
  range: (match: TextMatch) => Range | null;
  /** The field that shows a match, else the note's call or the block that contains it. */
  element: (match: TextMatch) => HTMLElement | null;
  /** The identifiers of the blocks that a match stands in, the innermost first. */
  blocksOf: (match: TextMatch) => string[];
  /** The visible range of positions, with some text before and after. */
  inSight: () => { from: number; to: number };
}

/** The finder of an editor. */
export function textFinder(editor: Editor): TextFinder {
  const { view } = editor;
  return {
    search: (find) => find(editor.state.doc),
    replace(matches, wordsFor, elsewhere) {
      const tr = closeHistory(editor.state.tr);
      if (elsewhere.length > 0) tr.step(new OutsideStep(elsewhere));
      view.dispatch(replaceMatches(tr, matches, wordsFor));
    },
    onElsewhere(listener) {
      const hear = ({ transaction }: { transaction: Transaction }) => {
        for (const step of transaction.steps) if (step instanceof OutsideStep) listener(step.changes);
      };
      editor.on('transaction', hear);
      return () => void editor.off('transaction', hear);
    },
    undo: () => void editor.commands.undo(),
    select: (match) => select(editor, match),
    focus(match) {
      const { call, hit } = match;
      if (call !== null) return selectNote(view, call, { from: hit.from, to: hit.to });
      select(editor, match);
      const field = elementOfMatch(view, match);
      if (match.attribute && field instanceof HTMLTextAreaElement) {
        field.focus({ preventScroll: true });
        field.setSelectionRange(match.hit.from, match.hit.to);
      } else view.focus();
    },
    selected() {
      const { from, to, empty } = editor.state.selection;
      if (!view.hasFocus()) return { from, text: String(document.getSelection()) };
      return { from, text: empty ? '' : editor.state.doc.textBetween(from, to, '\n', ' ') };
    },
    hasFocus: () => isWriting(view),
    range: (match) => rangeOfMatch(view, match),
    element: (match) => elementOfMatch(view, match),
    blocksOf: ({ from, call, attribute }) => blocksAt(editor.state.doc, call ?? from, attribute !== null),
    inSight: () => visibleRange(view),
  };
}

function blocksAt(document: EditorNode, at: number, isBlock: boolean): string[] {
  const around = document.resolve(at);
  const outer = Array.from({ length: around.depth }, (_, index) => around.node(around.depth - index));
  const block = isBlock ? document.nodeAt(at) : null;
  return [...(block ? [block] : []), ...outer].flatMap((node) => idOf(node) ?? []);
}

/** Whether the focus is in the text, in one of its fields, or in one of its notes. */
function isWriting({ dom }: EditorView): boolean {
  const { activeElement } = document;
  if (dom.contains(activeElement)) return true;
  return (
    (activeElement?.closest('.footnote-text') && dom.closest('.body-editor')?.contains(activeElement)) ??
    false
  );
}

function select({ state, view }: Editor, { from, to, call, attribute }: TextMatch): void {
  if (call !== null) return selectNote(view, call, false);
  view.dispatch(
    state.tr.setSelection(attribute ? around(state.doc, from) : TextSelection.create(state.doc, from, to)),
  );
}

/** What is selected for a match in an attribute: the block, or for a table the start of its first cell. */
function around(document: EditorNode, at: number): Selection {
  return document.nodeAt(at)?.isAtom
    ? NodeSelection.create(document, at)
    : TextSelection.near(document.resolve(at + 1));
}
