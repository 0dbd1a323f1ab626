import type { Desk } from '../desk/create-desk';
import { hasText } from './action';
import type { Action } from './action';
import { deskChoices, sections, textChoices } from './choice-actions';
import type { DeskCommand, RemovedText } from '../../contract';
import { keysOfCommand } from './shortcuts';
import type { Words } from '../words/words';
import type { ArticleKind } from '../../article';
import { dayOf } from '../kit/format-dates';
import { interfaceLanguage } from '../settings/settings-store';
import { editorWords } from '../../editor';
import type { EditorHandle, Insertion } from '../../editor';

/** The actions that are commands of the desk, in the order in which they are listed. */
const commandActions: readonly Action[] = [
  command('search', 'texts', (words) => words.shortcuts.rows.search, 'trouver find bibliotheque library'),
  command('import', 'texts', (words) => words.bar.import, 'word docx odt markdown html ouvrir open'),
  command(
    'import-folder',
    'texts',
    (words) => words.import.folder,
    'hugo jekyll wordpress wxr dossier folder',
  ),
  ofText('export', 'texts', (words) => words.bar.export, 'site tract courriel pdf eml leaflet mail zip'),
  ofText('find', 'text', (words) => words.shortcuts.rows.find, 'trouver rechercher search'),
  ofText('replace', 'text', (words) => words.shortcuts.rows.replace, 'substituer change substitute'),
  ofText('polish', 'text', (words) => words.bar.polish, 'typographie typography guillemets espaces polish'),
  ofText('checks', 'text', (words) => words.checks.title, 'verifier points proofreading checks review'),
  command('toggle-library', 'view', (words) => words.shortcuts.rows.library, 'volet rail textes texts'),
  ofText(
    'toggle-outline',
    'view',
    (words) => words.shortcuts.rows.outline,
    'sommaire intertitres table contents',
  ),
  ofText('toggle-focus', 'view', (words) => words.shortcuts.rows.focus, 'focus zen sans distraction free'),
  command('toggle-spaces', 'view', (words) => words.bar.spaces, 'insecables no-break espaces spaces'),
  command('full-screen', 'view', (words) => words.shortcuts.rows.fullScreen, 'plein ecran maximiser f11'),
  command('shortcuts', 'desk', (words) => words.bar.shortcuts, 'aide help clavier keyboard touches keys'),
];

type GroupName = keyof Words['palette']['groups'];

function command(name: DeskCommand, group: GroupName, title: Action['title'], also: string): Action {
  return {
    name,
    title,
    also,
    group: (words) => words.palette.groups[group],
    keys: keysOfCommand(name),
    run: (_desk, give) => give(name),
  };
}

function ofText(...given: Parameters<typeof command>): Action {
  return { ...command(...given), isOffered: hasText };
}

/** What is done with whole texts, beside the desk's commands. */
const textActions: readonly Action[] = [
  begin('release', 'communique press commencer start'),
  begin('article', 'billet post commencer start'),
  begin('leaflet', 'flyer commencer start'),
  {
    name: 'history',
    title: (words) => words.bar.history,
    group: (words) => words.palette.groups.text,
    also: 'historique history revisions versions restaurer restore',
    keys: '',
    isOffered: hasText,
    run: ({ panel }) => panel.set('history'),
  },
  {
    name: 'remove',
    title: (words) => words.bar.remove,
    group: (words) => words.palette.groups.texts,
    also: 'supprimer effacer delete corbeille trash',
    keys: '',
    isOffered: hasText,
    run: ({ articles }) => void articles.remove(),
  },
];

/** Brings a removed text back, however long ago it was removed. */
export function bringBack({ id, headline, removedAt }: RemovedText): Action {
  return {
    name: `bring-back-${id}`,
    title: (words) => words.article.bringBack(headline, dayOf(removedAt, words.language)),
    group: (words) => words.palette.groups.texts,
    also: 'retire supprime efface corbeille restaurer removed deleted trash restore undo',
    keys: '',
    isMinor: true,
    run: ({ articles }) => void articles.bringBack(id),
  };
}

function begin(kind: ArticleKind, also: string): Action {
  return {
    name: `new-${kind}`,
    title: (words) => words.kinds[kind],
    group: (words) => words.bar.newText,
    also,
    keys: kind === 'release' ? keysOfCommand('new') : '',
    run: (desk) => void desk.articles.create(kind, newLanguage(desk)),
  };
}

/** A new text is written in the language of the one before, or in the interface's. */
function newLanguage({ articles, settings }: Desk): string {
  const spoken = interfaceLanguage(settings.state.get());
  return articles.current.get()?.draft.fields.get().language ?? (spoken === 'fr' ? 'fr' : 'en-GB');
}

/** The blocks that the text can hold, and the link that some words can carry; none without a text on the sheet. */
function blockActions(desk: Desk): Action[] {
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

/** All that can be done now, in the order in which it is listed. */
export function everyAction(desk: Desk): Action[] {
  const blocks = blockActions(desk);
  const fixed = [...textActions, ...commandActions, ...textChoices, ...deskChoices, ...sections];
  const offered = fixed.filter(({ isOffered }) => isOffered?.(desk) ?? true);
  // With words selected, a link to them is what the same keys give in other programs.
  return blocks[0]?.name === 'link'
    ? [...blocks.slice(0, 1), ...offered, ...blocks.slice(1)]
    : [...offered, ...blocks];
}
