import type { Editor } from '@tiptap/core';
import type { EditorWords } from './words';

/** A block that can be inserted or turned into, from the toolbar, the slash menu or the keyboard. */
export interface Insertion {
  name: keyof EditorWords;
  /** Shown beside the name; Mod is Ctrl, or Command on a Mac. */
  shortcut: string;
  run(editor: Editor): void;
}

/** Every block of the article, in the order in which the menus show them. */
export function insertions(wantPicture: (editor: Editor) => void): readonly Insertion[] {
  return [
    {
      name: 'paragraph',
      shortcut: 'Mod Alt 0',
      run: (editor) => editor.chain().focus().setParagraph().run(),
    },
    {
      name: 'crosshead',
      shortcut: 'Mod Alt 1',
      run: (editor) => editor.chain().focus().toggleCrosshead(1).run(),
    },
    {
      name: 'smallCrosshead',
      shortcut: 'Mod Alt 2',
      run: (editor) => editor.chain().focus().toggleCrosshead(2).run(),
    },
    {
      name: 'bulletedList',
      shortcut: 'Mod Shift 8',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'numberedList',
      shortcut: 'Mod Shift 7',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      name: 'quotation',
      shortcut: 'Mod Shift B',
      run: (editor) => editor.chain().focus().toggleQuotation().run(),
    },
    {
      name: 'pullQuote',
      shortcut: 'Mod Alt Q',
      run: (editor) => editor.chain().focus().togglePullQuote().run(),
    },
    { name: 'picture', shortcut: '', run: wantPicture },
    { name: 'footnote', shortcut: 'Mod Alt F', run: (editor) => editor.chain().insertFootnote().run() },
    { name: 'box', shortcut: 'Mod Alt B', run: (editor) => editor.chain().focus().toggleBox().run() },
    {
      name: 'table',
      shortcut: '',
      run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    { name: 'divider', shortcut: '', run: (editor) => editor.chain().focus().setHorizontalRule().run() },
  ];
}

/** The insertions whose name, in any language of the interface, has a word that begins with the query. */
export function findInsertions(
  all: readonly Insertion[],
  query: string,
  words: readonly EditorWords[],
): Insertion[] {
  const sought = fold(query);
  return all.filter((insertion) =>
    words.some((language) =>
      fold(language[insertion.name])
        .split(' ')
        .some((word) => word.startsWith(sought)),
    ),
  );
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
