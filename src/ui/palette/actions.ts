import type { ArticleId, ArticleKind } from '../../article';
import { guidePages } from '../../contract';
import type { DeskCommand, GuidePage, KnownArchive, RemovedText } from '../../contract';
import type { EditorHandle, Insertion } from '../../editor';
import { datedSentence } from '../article/acts/act-sentence';
import type { Draft } from '../article/draft';
import type { Desk } from '../desk/create-desk';
import { formatFullDay } from '../kit/format-dates';
import { request } from '../kit/state/request';
import type { FoundContact } from '../settings/found-contacts';
import type { Messages } from '../../messages';
import { hasText } from './action';
import type { Action } from './action';
import { articleChoices, deskChoices, settingsActions } from './choice-actions';
import { keysOfCommand, newTextCommands } from './shortcuts';

/** The actions that are available now, in the order in which they are listed. */
export function availableActions(desk: Desk): Action[] {
  const blocks = blockActions(desk);
  const fixed = [
    ...textActions,
    ...actActions(desk).map((action) => ({ ...action, onlyWhenSearched: true })),
    ...redoAction(desk),
    ...desk.models.get().map(fromModel),
    ...commandActions,
    ...articleChoices,
    ...deskChoices,
    ...settingsActions,
    ...desk.archives.known
      .get()
      .filter(({ isOpen }) => !isOpen)
      .map(openArchive),
    ...guidePages.map(openGuide),
  ];
  const available = fixed.filter(({ isAvailable }) => isAvailable?.(desk) ?? true);
  // With words selected the link comes first: in other programs these keys insert one.
  return blocks[0]?.name === 'link'
    ? [...blocks.slice(0, 1), ...available, ...blocks.slice(1)]
    : [...available, ...blocks];
}

/** Actions on whole texts that are no commands. */
const textActions: readonly Action[] = [
  createText('release'),
  createText('article'),
  createText('leaflet'),
  {
    name: 'history',
    title: (messages) => messages.bar.history,
    group: (messages) => messages.palette.groups.text,
    aliases: ({ actionAliases }) => actionAliases.history,
    keys: '',
    isAvailable: hasText,
    run: ({ panel }) => panel.set('history'),
  },
  {
    name: 'remove',
    title: (messages) => messages.bar.remove,
    group: (messages) => messages.palette.groups.texts,
    aliases: ({ actionAliases }) => actionAliases.remove,
    keys: '',
    isAvailable: hasText,
    run: ({ editing }) => void editing.remove(),
  },
  {
    name: 'tags',
    title: (messages) => messages.tags.open,
    group: (messages) => messages.palette.groups.texts,
    aliases: ({ actionAliases }) => actionAliases.tags,
    keys: '',
    run: ({ acts }) => acts.ask({ kind: 'tags' }),
  },
  {
    name: 'back-up',
    title: (messages) => messages.archive.now,
    group: (messages) => messages.palette.groups.desk,
    aliases: ({ actionAliases }) => actionAliases['back-up'],
    keys: '',
    isAvailable: ({ readOnly }) => !readOnly,
    run({ backups, openSettings }) {
      openSettings('archive'); // Where it says how far it is.
      void backups.run();
    },
  },
  ofSheet(
    'duplicate',
    (messages) => messages.acts.duplicate,
    ({ acts }, { id }) => {
      void acts.run({ kind: 'duplicate', ids: [id] });
    },
  ),
  ofSheet(
    'reuse',
    (messages) => messages.acts.reuse,
    ({ editing }, { id }) => void editing.reuse(id),
  ),
  ofSheet(
    'translate',
    (messages) => messages.translations.start,
    ({ acts }, draft) => acts.ask({ kind: 'translate', text: textOf(draft) }),
  ),
  {
    ...ofSheet(
      'beside',
      (messages) => messages.translations.beside.show,
      ({ settings }) => settings.change({ beside: !settings.state.get().beside }),
    ),
    group: (messages) => messages.palette.groups.proof,
    isAvailable: ({ family }) => family.get().length > 0,
  },
  ofSheet(
    'link-translation',
    (messages) => messages.translations.link,
    ({ acts }, draft) => acts.ask({ kind: 'link', text: textOf(draft) }),
  ),
  {
    ...ofSheet(
      'unlink-translation',
      (messages) => messages.translations.unlink,
      ({ acts }, { id }) => void acts.run({ kind: 'unlink', id }),
    ),
    isAvailable: ({ family }) => family.get().length > 0,
  },
  ofSheet(
    'model',
    (messages) => messages.models.make,
    ({ acts }, { id, fields }) => {
      acts.ask({ kind: 'model', text: { id, headline: fields.get().headline } });
    },
  ),
];

/** What undoes each of the last acts, the newest first. */
export function actActions({ history }: Desk): Action[] {
  return history.past.get().map((act, index) => ({
    name: `undo-${act.id}`,
    title: (messages) => datedSentence(act, messages),
    group: (messages) => messages.undo,
    aliases: ({ actionAliases }) => actionAliases['undo-act'],
    keys: index === 0 && !act.isEarlier ? 'Ctrl+Z' : '',
    isNotKept: true,
    run: () => void history.undo(act),
  }));
}

function redoAction({ history }: Desk): Action[] {
  const [act] = history.undone.get();
  if (!act) return [];
  return [
    {
      name: 'redo-act',
      title: (messages) => datedSentence(act, messages),
      group: (messages) => messages.acts.redo,
      aliases: ({ actionAliases }) => actionAliases['undo-act'],
      keys: 'Ctrl+Shift+Z',
      isNotKept: true,
      run: () => void history.redo(),
    },
  ];
}

/** Does something to the text on the sheet as to one of the library. */
function ofSheet(
  name: 'duplicate' | 'reuse' | 'model' | 'beside' | 'translate' | 'link-translation' | 'unlink-translation',
  title: Action['title'],
  run: (desk: Desk, draft: Draft) => void,
): Action {
  return {
    name,
    title,
    group: (messages) => messages.palette.groups.text,
    aliases: ({ actionAliases }) => actionAliases[name],
    keys: '',
    isAvailable: hasText,
    run(desk) {
      const draft = desk.editing.current.get()?.draft;
      if (draft) run(desk, draft);
    },
  };
}

function textOf({ id, fields }: Draft) {
  const { headline, language } = fields.get();
  return { id, headline, language };
}

/** Begins a text from a model. */
function fromModel({ id, name }: { id: ArticleId; name: string }): Action {
  return {
    name: `from-model-${id}`,
    title: () => name,
    group: (messages) => messages.models.from,
    aliases: ({ actionAliases }) => actionAliases.model,
    keys: '',
    run: ({ editing }) => void editing.reuse(id),
  };
}

/** Restores a removed text, however long ago it was removed. */
export function restoreAction({ id, headline, removedAt }: RemovedText): Action {
  return {
    name: `bring-back-${id}`,
    title: (messages) => messages.article.bringBack(headline, formatFullDay(removedAt, messages.language)),
    group: (messages) => messages.palette.groups.texts,
    aliases: ({ actionAliases }) => actionAliases.restore,
    keys: '',
    onlyWhenSearched: true,
    run: ({ editing }) => void editing.restore(id),
  };
}

function createText(kind: ArticleKind): Action {
  return {
    name: `new-${kind}`,
    title: (messages) => messages.kinds[kind],
    group: (messages) => messages.bar.newText,
    aliases: ({ actionAliases }) => actionAliases[`new-${kind}`],
    keys: keysOfCommand(newTextCommands[kind]),
    run: ({ editing }) => void editing.create(kind),
  };
}

/** Opens the settings at a contact of the masthead. */
export function openContact({ at, name, phone, email }: FoundContact): Action {
  return {
    name: `contact-${at}`,
    title: ({ contacts }) => [name || contacts.group, phone, email].filter(Boolean).join(' · '),
    group: ({ contacts }) => (at === 'group' ? contacts.inIdentity : contacts.inPress),
    keys: '',
    isNotKept: true,
    run: (desk) => desk.openContact(at),
  };
}

/** Opens another archive of this machine, by its group's name. */
function openArchive({ folder, name, isThere }: KnownArchive): Action {
  return {
    name: `archive-${folder}`,
    title: (messages) => name || messages.archives.unnamed,
    group: (messages) => messages.archives.switchTo,
    aliases: ({ actionAliases }) => `${actionAliases['known-archive']} ${folder}`,
    keys: '',
    isNotKept: true,
    isAvailable: () => isThere,
    run: ({ archives }) => void archives.open(folder),
  };
}

function openGuide(page: GuidePage): Action {
  return {
    name: `guide-${page}`,
    title: (messages) => messages.guide.pages[page],
    group: (messages) => messages.palette.groups.guide,
    aliases: ({ actionAliases }) => actionAliases.guide,
    keys: '',
    onlyWhenSearched: true,
    run: ({ bridge }) => void request(bridge, 'guide:open', page),
  };
}

/** Actions that run commands of the desk. */
const commandActions: readonly Action[] = [
  {
    ...command('acts', 'texts', (messages) => messages.acts.last),
    isAvailable: ({ history }) => history.past.get().length > 0,
  },
  command('trash', 'texts', (messages) => messages.trash.open),
  command('calendar', 'texts', (messages) => messages.calendar.open),
  command('pictures', 'texts', (messages) => messages.pictures.open),
  command('search', 'texts', (messages) => messages.shortcuts.rows.search),
  command('replace-in-texts', 'texts', (messages) => messages.replaceAll.open),
  command('import', 'texts', (messages) => messages.bar.import),
  command('import-folder', 'texts', (messages) => messages.import.folder),
  ofText('export', 'texts', (messages) => messages.bar.export),
  ofText('find', 'text', (messages) => messages.shortcuts.rows.find),
  ofText('replace', 'text', (messages) => messages.shortcuts.rows.replace),
  ofText('polish', 'text', (messages) => messages.bar.polish),
  ofText('checks', 'text', (messages) => messages.checks.title),
  command('toggle-library', 'view', (messages) => messages.shortcuts.rows.library),
  ofText('toggle-outline', 'view', (messages) => messages.shortcuts.rows.outline),
  ofText('toggle-focus', 'view', (messages) => messages.shortcuts.rows.focus),
  command('toggle-spaces', 'view', (messages) => messages.bar.spaces),
  command('full-screen', 'view', (messages) => messages.shortcuts.rows.fullScreen),
  command('open-archive', 'desk', (messages) => messages.archives.openOther),
  command('new-archive', 'desk', (messages) => messages.archives.begin),
  command('move-archive', 'desk', (messages) => messages.archives.move),
  command('guide', 'desk', (messages) => messages.guide.open),
  command('shortcuts', 'desk', (messages) => messages.bar.shortcuts),
];

type GroupName = keyof Messages['palette']['groups'];
type AliasedCommand = DeskCommand & keyof Messages['actionAliases'];

function command(name: AliasedCommand, group: GroupName, title: Action['title']): Action {
  return {
    name,
    title,
    aliases: ({ actionAliases }) => actionAliases[name],
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
  title: (messages) => messages.editor.link,
  group: (messages) => messages.palette.groups.selection,
  aliases: ({ actionAliases }) => actionAliases.link,
  keys: 'Ctrl+Shift+K',
  run: (desk) => focusedEditor(desk)?.startLink(),
};

function insert({ name, shortcut }: Insertion): Action {
  return {
    name: `insert-${name}`,
    title: (messages) => messages.editor[name],
    group: (messages) => messages.palette.groups.insert,
    aliases: ({ blockAliases }) => blockAliases[name],
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
