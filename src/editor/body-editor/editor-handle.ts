import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Block, BlockPlace } from '../../article';
import type { Placement } from '../../leaflet';
import { showMarks } from '../decorations/text-marks';
import type { TextMarks } from '../decorations/text-marks';
import { OutsideStep } from '../document/outside-step';
import type { OutsideChange } from '../document/outside-step';
import { fromDocument, selectedBlocks } from '../document/from-document';
import { textCorrections } from '../find/text-corrections';
import type { TextCorrections } from '../find/text-corrections';
import { toDocument } from '../document/to-document';
import { textFinder } from '../find/text-finder';
import type { TextFinder } from '../find/text-finder';
import type { Insertion } from '../menus/insertions';
import { caretToPlace, goToPlace } from '../navigation/go-to-place';
import { textOutline } from '../navigation/outline';
import type { TextOutline } from '../navigation/outline';
import { topBlocks } from '../navigation/top-blocks';
import type { TopBlocks } from '../navigation/top-blocks';
import { syncCaret } from '../typing/caret-sync';

/** What the rest of the window may ask of a text's editor. */
export interface EditorHandle {
  /** Focuses the text where the caret was, without scrolling, and at once: a key that is being pressed is typed there. */
  focus(): void;
  /** Reads the selection that the page shows, before the browser reports it. */
  syncCaret(): void;
  /** Whether an element is the editable element of this text. */
  ownsElement(element: Element): boolean;
  /** Replaces the whole text and records changes elsewhere, as one undo step. */
  replaceBody(body: readonly Block[], elsewhere?: readonly OutsideChange[]): void;
  read(): Block[];
  /** The selected blocks; null when nothing is selected, or the focus is elsewhere. */
  selected(): Block[] | null;
  /** Shows marks in the text; false during a composition, when it must be called again later. */
  mark(marksOf: TextMarks): boolean;
  /** Moves the caret to a place in a block, as the block was last read. */
  goTo(block: Block | undefined, within: BlockPlace | null): void;
  /** The same, selecting nothing, and scrolling only if the place is out of sight. */
  caretTo(block: Block | undefined, within: BlockPlace): void;
  readonly finder: TextFinder;
  readonly outline: TextOutline;
  readonly blocks: TopBlocks;
  /** The blocks that can be inserted, or that the block at the caret can be turned into. */
  readonly insertions: readonly Insertion[];
  /** Inserts a block at the caret, as the toolbar does. */
  insert(name: Insertion['name']): void;
  /** Places the block at the caret in the leaflet, or no more. */
  place(placement: Placement): void;
  /** Opens the link field for the selected words or the link at the caret. */
  startLink(): void;
  readonly corrections: TextCorrections;
}

/** The handle of an editor. */
export function handleOf(
  editor: Editor,
  blocks: readonly Insertion[],
  startLink: () => void,
  place: (placement: Placement) => void,
): EditorHandle {
  return {
    focus: () => editor.view.focus(),
    syncCaret: () => syncCaret(editor.view),
    ownsElement: (element) => element === editor.view.dom,
    replaceBody: (body, elsewhere = []) => replaceBody(editor, body, elsewhere),
    read: () => fromDocument(editor.state.doc),
    selected: () => selectedBlocks(editor.view),
    mark: (marksOf) => showMarks(editor.view, marksOf),
    goTo: (block, within) => goToPlace(editor.view, block, within),
    caretTo: (block, within) => caretToPlace(editor.view, block, within),
    finder: textFinder(editor),
    outline: textOutline(editor),
    blocks: topBlocks(editor),
    insertions: blocks,
    insert: (name) => blocks.find((insertion) => insertion.name === name)?.run(editor),
    place,
    startLink,
    corrections: textCorrections(editor),
  };
}

function replaceBody(editor: Editor, body: readonly Block[], elsewhere: readonly OutsideChange[]): void {
  editor
    .chain()
    .setContent(toDocument(body))
    .command(({ tr }) => {
      closeHistory(tr);
      if (elsewhere.length > 0) tr.step(new OutsideStep(elsewhere));
      return true;
    })
    .run();
}
