import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { unitToTurn } from '../block-commands/block-commands';
import { turnShortcuts, blockKinds } from '../block-commands/block-kinds';
import type { BlockKind } from '../block-commands/block-kinds';
import { canInsertFootnote } from '../notes/footnote';
import type { EditorWords } from '../words';
import { insertBlock } from './insert-block';

/** A block that can be inserted or turned into, from the toolbar, the slash menu or the keyboard. */
export interface Insertion {
  name: keyof EditorWords;
  /** Shown beside the name; Mod is Ctrl, or Command on a Mac. */
  shortcut: string;
  /** Other names in either language, without accents, for the search of the slash menu. */
  aliases: string;
  run(editor: Editor): void;
  /** Whether it is possible at the selection; always when left out. */
  fits?: (state: EditorState) => boolean;
}

/** What the insertions ask of the editor around them. */
export interface InsertionContext {
  choosePicture: (editor: Editor) => void;
  /** Inserts a note at the caret, or says why there can be none. */
  note: (editor: Editor) => void;
  /** Turns the block at the caret, and announces it. */
  turn: (editor: Editor, into: BlockKind) => void;
}

/** Every block of the editor's schema, in the order of the menus. */
export function insertions(context: InsertionContext, scope: Scope): readonly Insertion[] {
  const all = [...blockKinds.map((into) => turnInto(into, context)), ...inserts(context)];
  const sorted = order.flatMap((name) => all.filter((insertion) => insertion.name === name));
  return scope === 'passages' ? sorted.filter(({ name }) => passages.includes(name)) : sorted;
}

/** A whole article, or only paragraphs and lists with notes, as in the notes to editors. */
export type Scope = 'article' | 'passages';

const passages: readonly (keyof EditorWords)[] = ['paragraph', 'bulletedList', 'numberedList', 'footnote'];

const order: readonly (keyof EditorWords)[] = [
  ...(['paragraph', 'crosshead', 'smallCrosshead', 'bulletedList', 'numberedList'] as const),
  ...(['quotation', 'pullQuote', 'picture', 'footnote', 'box', 'table', 'divider'] as const),
  ...(['boilerplate', 'contacts'] as const),
];

const turnAliases: Readonly<Record<BlockKind, string>> = {
  paragraph: 'paragraphe paragraph normal text',
  crosshead: 'titre heading title h1 h2 sous-titre subheading',
  smallCrosshead: 'sous-titre subtitle heading subheading h3',
  bulletedList: 'puces tirets bullets ul',
  numberedList: 'numeros numbers ordered ol',
  quotation: 'quote cite blockquote parole',
  pullQuote: 'accroche pullquote',
  box: 'aside callout cadre rappel',
};

function turnInto(into: BlockKind, { turn }: InsertionContext): Insertion {
  const run = (editor: Editor) => turn(editor, into);
  const fits = (state: EditorState) => unitToTurn(state, into) !== null;
  return { name: into, shortcut: turnShortcuts[into], aliases: turnAliases[into], run, fits };
}

function inserts({ choosePicture: wantPicture, note }: InsertionContext): Insertion[] {
  return [
    {
      name: 'picture',
      shortcut: 'Mod Alt I',
      aliases: 'photo figure illustration dessin drawing img',
      run: wantPicture,
    },
    {
      name: 'footnote',
      shortcut: 'Mod Alt F',
      aliases: 'appel renvoi source reference',
      run: note,
      fits: canInsertFootnote,
    },
    {
      name: 'table',
      shortcut: 'Mod Alt T',
      aliases: 'grille grid',
      run: (editor) => insertBlock(editor, 'table'),
    },
    {
      name: 'divider',
      shortcut: 'Mod Alt H',
      aliases: 'separateur separator ligne line rule hr',
      run: (editor) => insertBlock(editor, 'horizontalRule'),
    },
    {
      name: 'boilerplate',
      shortcut: '',
      aliases: 'boilerplate a propos apropos qui sommes-nous',
      run: (editor) => insertBlock(editor, 'boilerplate'),
    },
    {
      name: 'contacts',
      shortcut: '',
      aliases: 'telephone phone e-mail courriel',
      run: (editor) => insertBlock(editor, 'contacts'),
    },
  ];
}

/**
 * The insertions that a query finds, ignoring accents: first those whose name begins with it, then those with a word
 * of the name that does, then those with an alias.
 */
export function findInsertions(
  all: readonly Insertion[],
  query: string,
  words: readonly EditorWords[],
): Insertion[] {
  const sought = foldAccents(query);
  const ranked = all.map((insertion) => ({ insertion, rank: rankOf(insertion, sought, words) }));
  return ranked
    .filter(({ rank }) => rank < noMatch)
    .sort((one, other) => one.rank - other.rank)
    .map(({ insertion }) => insertion);
}

const noMatch = 4;

function rankOf({ name, aliases }: Insertion, sought: string, words: readonly EditorWords[]): number {
  const names = words.map((language) => foldAccents(language[name]));
  const has = (texts: readonly string[]) =>
    texts.some((text) => text.split(/[ -]/).some((word) => word.startsWith(sought)));
  if (names.some((text) => text.startsWith(sought))) return 0;
  if (names.some((text) => text.replace(/[ -]/g, '').startsWith(sought))) return 1;
  if (has(names) || aliases.split(' ').includes(sought)) return 2;
  return has([aliases]) ? 3 : noMatch;
}

function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
