import type { ArticleKind } from '../../article';
import type { DeskCommand, RemovedText } from '../../contract';
import { editorWords } from '../../editor';
import type { EditorHandle, Insertion } from '../../editor';
import type { Desk } from '../desk/create-desk';
import { formatFullDay } from '../kit/format-dates';
import type { Messages } from '../../messages';
import { hasText } from './action';
import type { Action } from './action';
import { articleChoices, deskChoices, settingsActions } from './choice-actions';
import { keysOfCommand } from './shortcuts';

/** The actions that are available now, in the order in which they are listed. */
export function availableActions(desk: Desk): Action[] {
  const blocks = blockActions(desk);
  const fixed = [...textActions, ...commandActions, ...articleChoices, ...deskChoices, ...settingsActions];
  const available = fixed.filter(({ isAvailable }) => isAvailable?.(desk) ?? true);
  // With words selected the link comes first: in other programs these keys insert one.
  return blocks[0]?.name === 'link'
    ? [...blocks.slice(0, 1), ...available, ...blocks.slice(1)]
    : [...available, ...blocks];
}

/** Actions on whole texts that are no commands. */
const textActions: readonly Action[] = [
  createText('release', 'communique press commencer start'),
  createText('article', 'billet post commencer start'),
  createText('leaflet', 'flyer commencer start'),
  {
    name: 'history',
    title: (messages) => messages.bar.history,
    group: (messages) => messages.palette.groups.text,
    aliases: 'historique history revisions versions restaurer restore',
    keys: '',
    isAvailable: hasText,
    run: ({ panel }) => panel.set('history'),
  },
  {
    name: 'remove',
    title: (messages) => messages.bar.remove,
    group: (messages) => messages.palette.groups.texts,
    aliases: 'supprimer effacer delete corbeille trash',
    keys: '',
    isAvailable: hasText,
    run: ({ editing }) => void editing.remove(),
  },
];

/** Restores a removed text, however long ago it was removed. */
export function restoreAction({ id, headline, removedAt }: RemovedText): Action {
  return {
    name: `bring-back-${id}`,
    title: (messages) => messages.article.bringBack(headline, formatFullDay(removedAt, messages.language)),
    group: (messages) => messages.palette.groups.texts,
    aliases: 'retire supprime efface corbeille restaurer removed deleted trash restore undo',
    keys: '',
    onlyWhenSearched: true,
    run: ({ editing }) => void editing.restore(id),
  };
}

function createText(kind: ArticleKind, aliases: string): Action {
  return {
    name: `new-${kind}`,
    title: (messages) => messages.kinds[kind],
    group: (messages) => messages.bar.newText,
    aliases,
    keys: kind === 'release' ? keysOfCommand('new') : '',
    run: ({ editing }) => void editing.create(kind),
  };
}

/** Actions that run commands of the desk. */
const commandActions: readonly Action[] = [
  command(
    'search',
    'texts',
    (messages) => messages.shortcuts.rows.search,
    'trouver find bibliotheque library',
  ),
  command('import', 'texts', (messages) => messages.bar.import, 'word docx odt markdown html ouvrir open'),
  command(
    'import-folder',
    'texts',
    (messages) => messages.import.folder,
    'hugo jekyll wordpress wxr dossier folder',
  ),
  ofText(
    'export',
    'texts',
    (messages) => messages.bar.export,
    'site tract courriel pdf eml leaflet mail zip',
  ),
  ofText('find', 'text', (messages) => messages.shortcuts.rows.find, 'trouver rechercher search'),
  ofText('replace', 'text', (messages) => messages.shortcuts.rows.replace, 'substituer change substitute'),
  ofText(
    'polish',
    'text',
    (messages) => messages.bar.polish,
    'typographie typography guillemets espaces polish',
  ),
  ofText('checks', 'text', (messages) => messages.checks.title, 'verifier points proofreading checks review'),
  command('toggle-library', 'view', (messages) => messages.shortcuts.rows.library, 'volet rail textes texts'),
  ofText(
    'toggle-outline',
    'view',
    (messages) => messages.shortcuts.rows.outline,
    'sommaire intertitres table contents',
  ),
  ofText(
    'toggle-focus',
    'view',
    (messages) => messages.shortcuts.rows.focus,
    'focus zen sans distraction free',
  ),
  command('toggle-spaces', 'view', (messages) => messages.bar.spaces, 'insecables no-break espaces spaces'),
  command(
    'full-screen',
    'view',
    (messages) => messages.shortcuts.rows.fullScreen,
    'plein ecran maximiser f11',
  ),
  command(
    'shortcuts',
    'desk',
    (messages) => messages.bar.shortcuts,
    'aide help clavier keyboard touches keys',
  ),
];

type GroupName = keyof Messages['palette']['groups'];

function command(name: DeskCommand, group: GroupName, title: Action['title'], aliases: string): Action {
  return {
    name,
    title,
    aliases,
    group: (messages) => messages.palette.groups[group],
    keys: keysOfCommand(name),
    run: (_desk, runCommand) => runCommand(name),
  };
}

function ofText(...args: Parameters<typeof command>): Action {
  return { ...command(...args), isAvailable: hasText };
}

/** Inserts blocks, and with words selected a link; none without a text on the sheet. */
function blockActions(desk: Desk): Action[] {
  const editor = focusedEditor(desk);
  if (!editor) return [];
  const blocks = editor.insertions.map(insert);
  return editor.finder.selected().text ? [link, ...blocks] : blocks;
}

const link: Action = {
  name: 'link',
  title: (messages) => editorWords(messages.language).link,
  group: (messages) => messages.palette.groups.selection,
  aliases: 'url adresse address hyperlien',
  keys: 'Ctrl+Shift+K',
  run: (desk) => focusedEditor(desk)?.startLink(),
};

function insert({ name, shortcut, aliases }: Insertion): Action {
  return {
    name: `insert-${name}`,
    title: (messages) => editorWords(messages.language)[name],
    group: (messages) => messages.palette.groups.insert,
    aliases,
    keys: shortcut.replaceAll('Mod', 'Ctrl').replaceAll(' ', '+'),
    run: (desk) => focusedEditor(desk)?.insert(name),
  };
}

/** The notes' editor when it has the focus, else the body's. */
function focusedEditor({ editing }: Desk): EditorHandle | undefined {
  const draft = editing.current.get()?.draft;
  const notes = draft?.editor('notesToEditors');
  return notes?.finder.hasFocus() ? notes : draft?.editor('body');
}
