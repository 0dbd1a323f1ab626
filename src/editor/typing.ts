import { Extension, InputRule } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { polishTyping } from '../article';

/**
 * Sets the language's typography as one types: quotes, apostrophes, spaces before high punctuation.
 * One Backspace straight after takes the last change back and leaves what was typed.
 */
export const Typing = Extension.create<{ language: () => string }>({
  name: 'typing',

  addOptions() {
    return { language: () => 'fr' };
  },

  addInputRules() {
    const { editor } = this;
    return [
      new InputRule({
        find: (text) => {
          const typed = text.slice(-1);
          const before = text.slice(0, -1);
          const change = polishTyping(before, typed, languageAtCaret(editor, this.options.language()));
          if (!change) return null;
          return {
            index: before.length - change.deleteBefore,
            text: text.slice(before.length - change.deleteBefore),
            data: change,
          };
        },
        handler: ({ state, range, match }) => {
          const { insert } = match.data as { insert: string };
          state.tr.insertText(insert, range.from, range.to);
        },
      }),
    ];
  },
});

function languageAtCaret(editor: Editor, otherwise: string): string {
  const passage = editor.state.selection.$from.marks().find((mark) => mark.type.name === 'language');
  return passage ? String(passage.attrs['language']) : otherwise;
}
