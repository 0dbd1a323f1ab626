import type { RemovedText } from '../../contract';
import type { ActHistory } from '../article/acts/act-history';
import { datedSentence } from '../article/acts/act-sentence';
import type { Action, Panel } from '../article/panel';
import type { Editing } from '../article/editing';
import { formatFullDay } from '../kit/format-dates';
import type { Panels } from '../kit/state/panels';
import type { FoundContact } from '../kit/found-contacts';

/** The actions of the panels, in their order. */
export function offeredActions(panels: readonly Panel[]): Action[] {
  const offered = panels.flatMap((panel) => [...commandActions(panel), ...(panel.actions?.() ?? [])]);
  const isFirst = (action: Action) => action.isFirst === true;
  return [...offered.filter(isFirst), ...offered.filter((action) => !isFirst(action))];
}

function commandActions({ commands = [] }: Panel): Action[] {
  return commands.flatMap(({ name, run, shortcut, line }) =>
    line ? [{ name, run, keys: shortcut?.keys ?? '', ...line }] : [],
  );
}

/** Restores a removed text, however long ago it was removed. */
export function restoreAction(editing: Editing, { id, headline, removedAt }: RemovedText): Action {
  return {
    name: `bring-back-${id}`,
    title: (messages) => messages.article.bringBack(headline, formatFullDay(removedAt, messages.language)),
    group: 'texts',
    aliases: 'restore',
    onlyWhenSearched: true,
    run: () => void editing.restore(id),
  };
}

/** Opens the settings at a contact of the masthead. */
export function contactAction({ openContact }: Panels, { at, name, phone, email }: FoundContact): Action {
  return {
    name: `contact-${at}`,
    title: ({ contacts }) => [name || contacts.group, phone, email].filter(Boolean).join(' · '),
    group: ({ contacts }) => (at === 'group' ? contacts.inIdentity : contacts.inPress),
    isNotKept: true,
    run: () => openContact(at),
  };
}

/** The actions that undo the last acts, the newest first. */
export function actActions(history: ActHistory): Action[] {
  return history.past.get().map((act, index) => ({
    name: `undo-${act.id}`,
    title: (messages) => datedSentence(act, messages),
    group: (messages) => messages.undo,
    aliases: 'undo-act',
    keys: index === 0 && !act.isEarlier ? 'Ctrl+Z' : '',
    isNotKept: true,
    run: () => void history.undo(act),
  }));
}

/** The action that redoes the act undone last. */
export function redoAction(history: ActHistory): Action[] {
  const [act] = history.undone.get();
  if (!act) return [];
  return [
    {
      name: 'redo-act',
      title: (messages) => datedSentence(act, messages),
      group: (messages) => messages.acts.redo,
      aliases: 'undo-act',
      keys: 'Ctrl+Shift+Z',
      isNotKept: true,
      run: () => void history.redo(),
    },
  ];
}
