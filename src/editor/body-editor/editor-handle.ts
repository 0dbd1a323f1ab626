import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Block, Spot } from '../../article';
import { showMarks } from '../decorations/soft-marks';
import type { TextMarks } from '../decorations/soft-marks';
import { ElsewhereStep } from '../document/elsewhere-step';
import type { ElsewhereChange } from '../document/elsewhere-step';
import { fromDocument, selectedBlocks } from '../document/from-document';
import { textSetter } from '../document/text-setter';
import type { TextSetter } from '../document/text-setter';
import { toDocument } from '../document/to-document';
import { textFinder } from '../find/text-finder';
import type { TextFinder } from '../find/text-finder';
import type { Insertion } from '../menus/insertions';
import { goToSpot } from '../navigation/go-to-spot';
import { textOutline } from '../navigation/outline';
import type { TextOutline } from '../navigation/outline';
import { syncCaret } from '../typing/caret-sync';

/** What the desk may do to the text from outside it. */
export interface EditorHandle {
  /** Puts the caret back where it was; the sheet does not move. */
  focus(): void;
  /** The same before the key that is being pressed is written. */
  focusAtOnce(): void;
  /** Takes in where a key has just taken the caret, before the browser tells it. */
  learnCaret(): void;
  /** Whether an element is the one that this text is written in. */
  isWrittenIn(element: Element): boolean;
  /** Replaces the whole text, and tells of changes elsewhere, all as one step of undo. */
  replaceBody(body: readonly Block[], elsewhere?: readonly ElsewhereChange[]): void;
  read(): Block[];
  /** What is selected in the text, as blocks; null when nothing is, or one writes elsewhere. */
  selected(): Block[] | null;
  /** Draws quiet signs in the text; false when a word is being composed and it must be asked again. */
  mark(marksOf: TextMarks): boolean;
  /** Takes the caret to a spot of a block, as it was last read. */
  goTo(block: Block | undefined, spot: Spot | null): void;
  readonly finder: TextFinder;
  readonly outline: TextOutline;
  /** The blocks that can be put into the text, or that the one at the caret can be turned into. */
  readonly insertions: readonly Insertion[];
  /** Puts a block in at the caret, as the toolbar does. */
  insert(name: Insertion['name']): void;
  /** Asks for the address that the selected words, or the link at the caret, lead to. */
  startLink(): void;
  readonly setter: TextSetter;
}

/** The handle of an editor. */
export function handleOf(editor: Editor, blocks: readonly Insertion[], startLink: () => void): EditorHandle {
  return {
    focus: () => void editor.commands.focus(null, { scrollIntoView: false }),
    focusAtOnce: () => editor.view.focus(),
    learnCaret: () => syncCaret(editor.view),
    isWrittenIn: (element) => element === editor.view.dom,
    replaceBody: (body, elsewhere = []) => replaceBody(editor, body, elsewhere),
    read: () => fromDocument(editor.state.doc),
    selected: () => selectedBlocks(editor.view),
    mark: (marksOf) => showMarks(editor.view, marksOf),
    goTo: (block, spot) => goToSpot(editor.view, block, spot),
    finder: textFinder(editor),
    outline: textOutline(editor),
    insertions: blocks,
    insert: (name) => blocks.find((insertion) => insertion.name === name)?.run(editor),
    startLink,
    setter: textSetter(editor),
  };
}

function replaceBody(editor: Editor, body: readonly Block[], elsewhere: readonly ElsewhereChange[]): void {
  editor
    .chain()
    .setContent(toDocument(body))
    .command(({ tr }) => {
      closeHistory(tr);
      if (elsewhere.length > 0) tr.step(new ElsewhereStep(elsewhere));
      return true;
    })
    .run();
}
