import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import { readLine, placeIn } from '../find/search-lines';

/** Focus mode: what is not dimmed, and whether the caret's line stays at one height of the window. */
export interface Focus {
  on: 'paragraph' | 'sentence';
  typewriter: boolean;
}

interface CaretFocusOptions {
  /** Null outside of focus mode; read at each use. */
  focus: () => Focus | null;
  language: () => string;
}

/** Marks the paragraph or sentence at the caret, which the style sheet does not dim. */
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

/** The decorations of the paragraph at the caret, or of its sentence; null where the caret is in no text. */
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
  const line = readLine($head.parent);
  const sentence = sentenceAt(line.text, indexIn(line, $head.parentOffset), language);
  const passage = { ...line, from: $head.start(), call: null, attribute: null };
  return DecorationSet.create(doc, [
    paragraph,
    Decoration.inline(placeIn(passage, sentence.from, 'start'), placeIn(passage, sentence.to, 'end'), {
      class: 'is-clear',
    }),
  ]);
}

/** The index in a line's text of an offset in its paragraph: the call of a note has no letters. */
function indexIn({ gaps }: ReturnType<typeof readLine>, offset: number): number {
  let index = offset;
  for (const { at, size } of gaps) if (at < index) index = Math.max(at, index - size);
  return index;
}

/** The height of the caret's line, as a fraction of the sheet. */
const height = 0.42;

/** Scrolls the sheet so that the caret's line keeps its height. */
function keepCaretLineHeight(view: EditorView): void {
  const sheet = view.dom.closest('.sheet-place');
  if (!sheet || !view.hasFocus()) return;
  requestAnimationFrame(() => {
    const place = sheet.getBoundingClientRect();
    sheet.scrollTop += view.coordsAtPos(view.state.selection.head).top - place.top - place.height * height;
  });
}

/** Start and end of the sentence at an index of a text, without the spaces after it. */
export function sentenceAt(text: string, place: number, language: string): { from: number; to: number } {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const found = sentences.containing(place) ?? sentences.containing(Math.max(0, text.length - 1));
  const from = found?.index ?? 0;
  return { from, to: from + (found?.segment.trimEnd().length ?? 0) };
}
