import { Mark, mergeAttributes } from '@tiptap/core';
import { dictionaryFor } from '../../article';
import { keymapName } from './mark-keys';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    passageLanguage: { setPassageLanguage: (language: string | null) => ReturnType };
  }
}

/** Small capitals, for names of centuries, acronyms and kickers. */
export const SmallCapitals = Mark.create({
  name: 'smallCapitals',
  parseHTML: () => [{ tag: 'span.small-capitals' }, { style: 'font-variant-caps=small-caps' }],
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { class: 'small-capitals' }),
    0,
  ],
  addKeyboardShortcuts() {
    return { [keymapName('smallCapitals')]: () => this.editor.commands.toggleMark(this.name) };
  },
});

/** Superscript: 1er, XIXe. */
export const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { [keymapName('superscript')]: () => this.editor.commands.toggleMark(this.name) };
  },
});

/** Subscript: CO₂ written with a real 2. */
export const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: ({ HTMLAttributes }) => ['sub', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { [keymapName('subscript')]: () => this.editor.commands.toggleMark(this.name) };
  },
});

/** A passage in another language: for screen readers, hyphenation and typography. */
export const PassageLanguage = Mark.create({
  name: 'language',

  addAttributes() {
    return {
      language: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('lang'),
        renderHTML: (attributes: { language?: string }) => languageAttributes(attributes.language),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'span[lang]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0];
  },

  addCommands() {
    return {
      setPassageLanguage:
        (language) =>
        ({ commands }) =>
          language ? commands.setMark(this.name, { language }) : commands.unsetMark(this.name),
    };
  },
});

/** A passage in a language without a dictionary is not checked: every word would be marked. */
function languageAttributes(language: string | undefined): Record<string, string> {
  if (!language) return {};
  return { lang: language, ...(dictionaryFor(language) ? {} : { spellcheck: 'false' }) };
}
