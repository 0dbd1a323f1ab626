import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { ElsewhereStep } from './elsewhere-step';
import type { ElsewhereChange } from './elsewhere-step';
import { replaceMatches } from './replace-matches';
import type { DocumentSearch, TextMatch } from './text-match';
import { elementOfMatch, rangeOfMatch, stretchInSight } from './where-seen';

/** Finds and replaces in one running text of the article, wherever it stands on the sheet. */
export interface TextFinder {
  search: (find: DocumentSearch) => Promise<TextMatch[] | 'too-slow'>;
  /** Replaces matches of the text as it is, and tells of changes elsewhere, all as one step of undo. */
  replace: (
    matches: readonly TextMatch[],
    wordsFor: (match: TextMatch) => string,
    elsewhere: readonly ElsewhereChange[],
  ) => void;
  /** Listens to changes elsewhere that this text's history makes, undoes or makes again. */
  onElsewhere: (listener: (changes: readonly ElsewhereChange[]) => void) => () => void;
  undo: () => void;
  /** Puts the selection on a match, and opens the note it is in; the caret stays where one writes. */
  select: (match: TextMatch) => void;
  /** Takes the caret to the match that is selected. */
  enter: (match: TextMatch) => void;
  /** What is selected: where, and its words. */
  selected: () => { from: number; text: string };
  hasFocus: () => boolean;
  /** Where a match is seen: a stretch of the page; null when it is in words that a field or a label shows. */
  range: (match: TextMatch) => Range | null;
  /** The field that shows a match's words, or else what stands for them: a note's call, a table. */
  element: (match: TextMatch) => HTMLElement | null;
  /** From where to where the text is in sight, with some text before and after. */
  inSight: () => { from: number; to: number };
}

/** The finder of an editor. */
export function textFinder(editor: Editor): TextFinder {
  const { view } = editor;
  return {
    search: (find) => find(editor.state.doc),
    replace(matches, wordsFor, elsewhere) {
      const tr = closeHistory(editor.state.tr);
      if (elsewhere.length > 0) tr.step(new ElsewhereStep(elsewhere));
      view.dispatch(replaceMatches(tr, matches, wordsFor));
    },
    onElsewhere(listener) {
      const hear = ({ transaction }: { transaction: Transaction }) => {
        for (const step of transaction.steps) if (step instanceof ElsewhereStep) listener(step.changes);
      };
      editor.on('transaction', hear);
      return () => void editor.off('transaction', hear);
    },
    undo: () => void editor.commands.undo(),
    select: (match) => select(editor, match),
    enter(match) {
      select(editor, match);
      const field = elementOfMatch(view, match);
      if (match.attribute && field instanceof HTMLTextAreaElement) {
        field.focus({ preventScroll: true });
        field.setSelectionRange(match.hit.from, match.hit.to);
      } else if (match.call === null) view.focus();
    },
    selected() {
      const { from, to } = editor.state.selection;
      return { from, text: editor.state.doc.textBetween(from, to, '\n', ' ') };
    },
    hasFocus: () => view.dom.contains(document.activeElement),
    range: (match) => rangeOfMatch(view, match),
    element: (match) => elementOfMatch(view, match),
    inSight: () => stretchInSight(view),
  };
}

function select(editor: Editor, { from, to, call, attribute }: TextMatch): void {
  const { doc, tr } = editor.state;
  const node = call ?? (attribute ? from : null);
  const selection =
    node === null
      ? TextSelection.create(doc, from, to)
      : doc.nodeAt(node)?.isAtom
        ? NodeSelection.create(doc, node)
        : TextSelection.near(doc.resolve(node + 1));
  const focused = document.activeElement;
  editor.view.dispatch(tr.setSelection(selection));
  // A note that opens takes the caret: it is given back to whoever is finding.
  if (focused instanceof HTMLElement && !editor.view.dom.contains(focused))
    focused.focus({ preventScroll: true });
}
