import { articleKinds, articleStatuses } from '../../article';
import type { ArticleKind, ArticleStatus } from '../../article';
import { blockShortcuts } from '../../editor';
import type { EditorHandle, Insertion } from '../../editor';
import { placements } from '../../leaflet';
import type { Placement } from '../../leaflet';
import type { Editing } from '../article/editing';
import { hasText } from '../article/panel';
import type { Action } from '../article/panel';
import { languageName, textLanguages } from '../kit/languages';
import type { ActHistory } from '../article/acts/act-history';
import type { Draft } from '../article/draft';
import { addSignatory } from './signatories/signatory-acts';
import { addCorrection, withdrawText } from './standing/standing-acts';

/** Sets the status, the kind or the language of the article on the sheet. */
export function textChoices(editing: Editing): Action[] {
  const change = (part: { status: ArticleStatus } | { kind: ArticleKind } | { language: string }) => () =>
    editing.current.get()?.draft.change(part);
  const isAvailable = hasText(editing);
  return [
    ...articleStatuses.map((status): Action => ({
      name: `status-${status}`,
      title: ({ statuses }) => statuses[status],
      group: ({ bar }) => bar.status,
      aliases: status === 'published' ? 'status-published' : 'status',
      isAvailable,
      run: change({ status }),
    })),
    ...articleKinds.map((kind): Action => ({
      name: `kind-${kind}`,
      title: ({ kinds }) => kinds[kind],
      group: ({ sheet }) => sheet.kind,
      isAvailable,
      onlyWhenSearched: true,
      run: change({ kind }),
    })),
    ...textLanguages.map((language): Action => ({
      name: `language-${language}`,
      title: (messages) => languageName(language, messages.language),
      group: ({ bar }) => bar.language,
      isAvailable,
      onlyWhenSearched: true,
      run: change({ language }),
    })),
  ];
}

/** Adds a group that signs the article on the sheet. */
export function signatoryActions({ editing }: { editing: Editing }): Action[] {
  const open = () => {
    const draft = editing.current.get()?.draft;
    return draft && draft.fields.get().kind !== 'page' ? draft : null;
  };
  return [
    {
      name: 'add-signatory',
      title: ({ signatories }) => signatories.add,
      group: 'text',
      aliases: 'add-signatory',
      isAvailable: () => open() !== null,
      run: () => {
        const draft = open();
        if (draft) addSignatory(draft);
      },
    },
  ];
}

/** Corrects or withdraws the article on the sheet, once it is no draft. */
export function standingActions({ editing, history }: { editing: Editing; history: ActHistory }): Action[] {
  const open = () => {
    const draft = editing.current.get()?.draft;
    const { kind, status } = draft?.fields.get() ?? {};
    return draft && kind !== 'page' && status !== 'draft' ? draft : null;
  };
  const act = (
    name: 'add-correction' | 'withdraw',
    title: Action['title'],
    run: (draft: Draft) => void,
  ): Action => ({
    name,
    title,
    group: ({ bar }) => bar.status,
    aliases: name,
    isAvailable: () => open() !== null,
    run: () => {
      const draft = open();
      if (draft) run(draft);
    },
  });
  return [
    act('add-correction', ({ standing }) => standing.add, addCorrection),
    act(
      'withdraw',
      ({ standing }) => standing.withdraw,
      (draft) => withdrawText({ editing, history }, draft),
    ),
  ];
}

/** Inserts blocks and links; with words selected the link comes first, as the palette's keys insert one in other programs. */
export function blockActions(editing: Editing): Action[] {
  const editor = focusedEditor(editing);
  if (!editor) return [];
  const blocks = editor.insertions.map((insertion) => insert(editing, insertion));
  const places =
    editing.current.get()?.draft.editor('body') === editor
      ? placements.map((each) => place(editor, each))
      : [];
  return [...(editor.finder.selected().text ? [link(editing)] : []), ...blocks, ...places];
}

function link(editing: Editing): Action {
  return {
    name: 'link',
    title: ({ editor }) => editor.link,
    group: 'selection',
    aliases: 'link',
    keys: 'Ctrl+Shift+K',
    isFirst: true,
    run: () => focusedEditor(editing)?.startLink(),
  };
}

/** Places the block at the caret in the leaflet. */
function place(editor: EditorHandle, placement: Placement): Action {
  return {
    name: `place-${placement}`,
    title: ({ blockHandle }) => blockHandle[placement],
    group: 'insert',
    keys: blockShortcuts[placement].replaceAll('Mod', 'Ctrl').replaceAll(' ', '+'),
    run: () => editor.place(placement),
  };
}

function insert(editing: Editing, { name, shortcut }: Insertion): Action {
  return {
    name: `insert-${name}`,
    title: ({ editor }) => editor[name],
    group: 'insert',
    aliases: ({ blockAliases }) => blockAliases[name],
    keys: shortcut.replaceAll('Mod', 'Ctrl').replaceAll(' ', '+'),
    run: () => focusedEditor(editing)?.insert(name),
  };
}

/** The notes' editor when it has the focus, else the body's. */
function focusedEditor({ current }: Editing): EditorHandle | undefined {
  const draft = current.get()?.draft;
  const notes = draft?.editor('notesToEditors');
  return notes?.finder.hasFocus() ? notes : draft?.editor('body');
}
