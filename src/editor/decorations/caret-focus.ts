import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import { lineOf, placeIn } from '../find/passages';

/** What stays clear while the rest of the text is dimmed, and whether the caret's line keeps its height on the screen. */
export interface Focus {
  on: 'paragraph' | 'sentence';
  typewriter: boolean;
}

export interface CaretFocusOptions {
  /** Null while nothing is dimmed; read at each use. */
  focus: () => Focus | null;
  language: () => string;
}

/** Says which paragraph or sentence the caret is in, for the style sheet to leave it clear. */
export const CaretFocus = Extension.create<CaretFocusOptions>({
  name: 'caretFocus',

  addOptions() {
    return { focus: () => null, language: () => 'fr' };
  },

  addProseMirrorPlugins() {
    const { focus, language } = this.options;
    return [
      new Plugin({
        props: {
          decorations: (state) => {
            const now = focus();
            return now && focusDecorations(state, now.on, language());
          },
        },
        view: () => ({
          update: (view, before) => {
            if (focus()?.typewriter && before.selection.head !== view.state.selection.head)
              keepCaretLineHeight(view);
          },
        }),
      }),
    ];
  },
});

/** The paragraph at the caret, or its sentence; nothing where the caret is in no text. */
function focusDecorations(
  { doc, selection }: EditorState,
  on: Focus['on'],
  language: string,
): DecorationSet | null {
  const { $head } = selection;
  if (!$head.parent.isTextblock) return null;
  const start = $head.before();
  const paragraph = Decoration.node(start, $head.after(), {
    class: on === 'sentence' ? 'holds-caret' : 'is-clear',
  });
  if (on === 'paragraph') return DecorationSet.create(doc, [paragraph]);
  const line = lineOf($head.parent);
  const sentence = sentenceAt(line.text, indexIn(line, $head.parentOffset), language);
  const passage = { ...line, from: $head.start(), call: null, attribute: null };
  return DecorationSet.create(doc, [
    paragraph,
    Decoration.inline(placeIn(passage, sentence.from, 'start'), placeIn(passage, sentence.to, 'end'), {
      class: 'is-clear',
    }),
  ]);
}

/** The place in a line's text of an offset in its paragraph: a note's call has no letters. */
function indexIn({ gaps }: ReturnType<typeof lineOf>, offset: number): number {
  let index = offset;
  for (const { at, size } of gaps) if (at < index) index = Math.max(at, index - size);
  return index;
}

/** How far down the sheet the caret's line stands. */
const height = 0.42;

/** Moves the sheet under the caret's line instead of the line down the sheet. */
function keepCaretLineHeight(view: EditorView): void {
  const sheet = view.dom.closest('.sheet-place');
  if (!sheet || !view.hasFocus()) return;
  requestAnimationFrame(() => {
    const place = sheet.getBoundingClientRect();
    sheet.scrollTop += view.coordsAtPos(view.state.selection.head).top - place.top - place.height * height;
  });
}

/** From where to where the sentence at a place of a text goes, without the spaces after it. */
export function sentenceAt(text: string, place: number, language: string): { from: number; to: number } {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const found = sentences.containing(place) ?? sentences.containing(Math.max(0, text.length - 1));
  const from = found?.index ?? 0;
  return { from, to: from + (found?.segment.trimEnd().length ?? 0) };
}
