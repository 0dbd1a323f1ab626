import { editorWords } from '../../../editor';
import type { EditorHandle, Insertion } from '../../../editor';
import type { Desk } from '../../create-desk';
import type { Action } from '../action';

/** The blocks that the text can hold, and the link that some words can carry; none without a text on the sheet. */
export function blockActions(desk: Desk): Action[] {
  const editor = editorAtHand(desk);
  if (!editor) return [];
  const blocks = editor.insertions.map(insert);
  return editor.finder.selected().text ? [link, ...blocks] : blocks;
}

const link: Action = {
  name: 'link',
  title: (words) => editorWords(words.language).link,
  group: (words) => words.palette.groups.selection,
  also: 'url adresse address hyperlien',
  keys: 'Ctrl+Shift+K',
  run: (desk) => editorAtHand(desk)?.startLink(),
};

function insert({ name, shortcut, aliases }: Insertion): Action {
  return {
    name: `insert-${name}`,
    title: (words) => editorWords(words.language)[name],
    group: (words) => words.palette.groups.insert,
    also: aliases,
    keys: shortcut.replaceAll('Mod', 'Ctrl').replaceAll(' ', '+'),
    run: (desk) => editorAtHand(desk)?.insert(name),
  };
}

/** The editor one was writing in; the text's own when one was elsewhere. */
function editorAtHand({ articles }: Desk): EditorHandle | undefined {
  const draft = articles.current.get()?.draft;
  const notes = draft?.editor('notesToEditors');
  return notes?.finder.hasFocus() ? notes : draft?.editor('body');
}
