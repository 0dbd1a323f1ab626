import { Extension, InputRule } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Italic } from '@tiptap/extension-italic';
import { isAddress } from '../../article';
import { typedAddress } from './link';

/** Bold and italic begin with their signs where a word may begin: also in brackets and quotes, and after an elision. */
export const MarkdownBold = Bold.extend({
  addInputRules: () => [
    markInputRule('bold', markPattern(String.raw`\*\*`, '*')),
    markInputRule('bold', markPattern('__', '_')),
  ],
});

export const MarkdownItalic = Italic.extend({
  addInputRules: () => [
    markInputRule('italic', markPattern(String.raw`\*`, '*')),
    markInputRule('italic', markPattern('_', '_')),
  ],
});

/** The sign, words that neither begin nor end with a space, and the sign again. */
function markPattern(sign: string, but: '*' | '_'): RegExp {
  const begins = String.raw`(?<=^|[\s([{«“‘„‚‹"'’/—–-])`;
  return new RegExp(String.raw`${begins}(${sign})([^\s${but}](?:[^${but}]*[^\s${but}])?)${sign}$`, 'u');
}

function markInputRule(mark: 'bold' | 'italic', find: RegExp): InputRule {
  return new InputRule({
    find,
    handler({ state: { schema, tr }, range, match }) {
      const [, sign = '', words = ''] = match;
      const type = schema.marks[mark];
      if (!type) return null;
      const [from, to] = [range.from + sign.length, range.from + sign.length + words.length];
      tr.delete(to, range.to)
        .addMark(from, to, type.create())
        .delete(range.from, from)
        .removeStoredMark(type);
      return undefined;
    },
  });
}

/** Signs of Markdown that stand for a link, "[words](address)", or open a note, "[^". */
export const MarkdownSigns = Extension.create({
  name: 'writtenSigns',
  addInputRules: () => [linkInputRule(), noteInputRule()],
});

function linkInputRule(): InputRule {
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

function noteInputRule(): InputRule {
  return new InputRule({
    find: /\[\^$/,
    handler: ({ range, chain, can }) =>
      can().insertFootnote() ? void chain().deleteRange(range).insertFootnote().run() : null,
  });
}
