import { Extension, InputRule } from '@tiptap/core';
import { isAddress } from '../../article';
import { typedAddress } from '../typed-address';

/** Signs of Markdown that stand for a link, "[words](address)", or open a note, "[^". */
export const WrittenSigns = Extension.create({
  name: 'writtenSigns',
  addInputRules: () => [writtenLink(), writtenNote()],
});

function writtenLink(): InputRule {
  return new InputRule({
    find: /\[([^[\]]+)\]\(([^()\s]+)\)$/,
    handler({ state, range, match }) {
      const [whole = '', words = '', address = ''] = match;
      const href = typedAddress(address);
      const type = state.schema.marks['link'];
      // A note among the words counts as more letters than it takes: such a passage stays as it is typed.
      if (!type || !isAddress(href) || whole.includes('%leaf%')) return null;
      const [from, to] = [range.from + 1, range.from + 1 + words.length];
      state.tr
        .delete(to, range.to)
        .addMark(from, to, type.create({ href }))
        .delete(range.from, from)
        .removeStoredMark(type);
      return undefined;
    },
  });
}

function writtenNote(): InputRule {
  return new InputRule({
    find: /\[\^$/,
    handler: ({ range, chain }) => void chain().deleteRange(range).insertFootnote().run(),
  });
}
