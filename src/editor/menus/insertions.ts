import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { unitToTurn } from '../block-commands/block-commands';
import { turnShortcuts, blockKinds } from '../block-commands/block-kinds';
import type { BlockKind } from '../block-commands/block-kinds';
import { canInsertFootnote } from '../notes/footnote';
import { insertBlock } from './insert-block';
import type { Messages } from '../../messages';

/** The names of insertions in the messages. */
type InsertionName = keyof Messages['blockAliases'];

/** A block that can be inserted or turned into, from the toolbar, the slash menu or the keyboard. */
export interface Insertion {
  name: InsertionName;
  /** Shown beside the name; Mod is Ctrl, or Command on a Mac. */
  shortcut: string;
  run(editor: Editor): void;
  /** Whether it is possible at the selection; always when left out. */
  fits?: (state: EditorState) => boolean;
}

/** What the insertions need of the editor around them. */
interface InsertionContext {
  choosePicture: (editor: Editor) => void;
  /** Inserts a note at the caret, or says why there can be none. */
  note: (editor: Editor) => void;
  /** Turns the block at the caret, and announces it. */
  turn: (editor: Editor, into: BlockKind) => void;
}

/** Every block of the editor's schema, in the order of the menus. */
export function insertions(context: InsertionContext, scope: Scope): readonly Insertion[] {
  const all = [...blockKinds.map((into) => turnInto(into, context)), ...inserts(context)];
  const sorted = all.sort((one, other) => places[one.name] - places[other.name]);
  return scope === 'passages' ? sorted.filter(({ name }) => passages.includes(name)) : sorted;
}

/** A whole article, or only paragraphs and lists with notes, as in the notes to editors. */
export type Scope = 'article' | 'passages';

const passages: readonly InsertionName[] = [
  'paragraph',
  'bulletedList',
  'numberedList',
  'preformatted',
  'footnote',
];

const places: Readonly<Record<InsertionName, number>> = {
  paragraph: 1,
  crosshead: 2,
  smallCrosshead: 3,
  bulletedList: 4,
  numberedList: 5,
  quotation: 6,
  pullQuote: 7,
  picture: 8,
  footnote: 9,
  box: 10,
  table: 11,
  programme: 12,
  divider: 13,
  preformatted: 14,
  boilerplate: 15,
  contacts: 16,
};

function turnInto(into: BlockKind, { turn }: InsertionContext): Insertion {
  const run = (editor: Editor) => turn(editor, into);
  const fits = (state: EditorState) => unitToTurn(state, into) !== null;
  return { name: into, shortcut: turnShortcuts[into], run, fits };
}

function inserts({ choosePicture: wantPicture, note }: InsertionContext): Insertion[] {
  return [
    {
      name: 'picture',
      shortcut: 'Mod Alt I',
      run: wantPicture,
    },
    {
      name: 'footnote',
      shortcut: 'Mod Alt F',
      run: note,
      fits: canInsertFootnote,
    },
    {
      name: 'table',
      shortcut: 'Mod Alt T',
      run: (editor) => insertBlock(editor, 'table'),
    },
    {
      name: 'programme',
      shortcut: '',
      run: (editor) => insertBlock(editor, 'programme'),
    },
    {
      name: 'divider',
      shortcut: 'Mod Alt H',
      run: (editor) => insertBlock(editor, 'horizontalRule'),
    },
    {
      name: 'boilerplate',
      shortcut: '',
      run: (editor) => insertBlock(editor, 'boilerplate'),
    },
    {
      name: 'contacts',
      shortcut: '',
      run: (editor) => insertBlock(editor, 'contacts'),
    },
  ];
}

/**
 * The insertions that a query finds, without regard to accents, in any of the languages: first those whose name begins with it,
 * then those with another word of the name that does, then those with an alias.
 */
export function findInsertions(
  all: readonly Insertion[],
  query: string,
  languages: readonly Messages[],
): Insertion[] {
  const sought = foldAccents(query);
  const ranked = all.map((insertion) => ({ insertion, rank: rankOf(insertion, sought, languages) }));
  return ranked
    .filter(({ rank }) => rank < noMatch)
    .sort((one, other) => one.rank - other.rank)
    .map(({ insertion }) => insertion);
}

const noMatch = 4;

function rankOf({ name }: Insertion, sought: string, languages: readonly Messages[]): number {
  const names = languages.map(({ editor }) => foldAccents(editor[name]));
  const aliases = languages.flatMap(({ blockAliases }) => foldAccents(blockAliases[name]).split(' '));
  const has = (texts: readonly string[]) =>
    texts.some((text) => text.split(/[ -]/).some((word) => word.startsWith(sought)));
  if (names.some((text) => text.startsWith(sought))) return 0;
  if (names.some((text) => text.replace(/[ -]/g, '').startsWith(sought))) return 1;
  if (has(names) || aliases.includes(sought)) return 2;
  return has(aliases) ? 3 : noMatch;
}

function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
