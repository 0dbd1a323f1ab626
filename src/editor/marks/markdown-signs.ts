import { Extension, InputRule } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { Italic } from '@tiptap/extension-italic';
import { isAddress } from '../../article';
import { typedAddress } from './link';

/** Markdown signs of bold and italic are read where a word may begin: also after brackets, quotes and elisions. */
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

/** Code between backticks; unlike Tiptap's it may be linked, bold or raised, as it may be in an article. */
export const MarkdownCode = Code.extend({
  excludes: 'code',
  addKeyboardShortcuts() {
    return { 'Mod-Shift-e': () => this.editor.commands.toggleCode() }; // Mod-e, Tiptap's own, exports.
  },
  parseHTML: () => ['code', 'kbd', 'samp', 'tt'].map((tag) => ({ tag })),
  // Code has no language: no spelling, no hyphens.
  renderHTML: () => ['code', { spellcheck: 'false', translate: 'no' }, 0],
});

/** The sign, a text without spaces at its ends, and the sign again. */
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

/** Markdown of a link, "[text](address)", and of a note, "[^". */
export const MarkdownSigns = Extension.create({
  name: 'markdownSigns',
  addInputRules: () => [linkInputRule(), noteInputRule()],
});

function linkInputRule(): InputRule {
  return new InputRule({
    find: /\[([^[\]]+)\]\(([^()\s]+)\)$/,
    handler({ state, range, match }) {
      const [whole = '', words = '', address = ''] = match;
      const href = typedAddress(address);
      const type = state.schema.marks['link'];
      // Tiptap counts a note as more characters than it has, so a text with a note is left as typed.
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
