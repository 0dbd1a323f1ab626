import type { ArticleId } from '../../../article';
import type { SettingsChoice } from '../../../contract';
import type { Draft } from '../draft';
import type { Editing } from '../editing';
import { pick } from '../fields';
import type { Fields } from '../fields';
import type { SettingsStore } from '../../kit/state/settings-store';
import type { ActHistory, UndoAct, PastAct } from './act-history';

interface Acting {
  history: ActHistory;
  editing: Pick<Editing, 'open' | 'current'>;
}

/** Changes fields of the text on the sheet as an act that can be undone even when another text is open; `isQuiet` shows no toast. */
export function changeFields(
  desk: Acting,
  draft: Draft,
  part: Partial<Fields>,
  text: PastAct['text'],
  isQuiet = true,
): void {
  const names = Object.keys(part) as (keyof Fields)[];
  const before = pick(draft.fields.get(), names);
  draft.change(part);
  const after = pick(draft.fields.get(), names);
  if (isSame(before, after)) return;
  const { headline } = draft.fields.get();
  desk.history.did({ text, headline, back: fieldsBack(desk, draft.id, after, before) }, isQuiet);
}

/** Restores the former values of fields, except those that were changed since. */
function fieldsBack(desk: Acting, id: ArticleId, from: Partial<Fields>, to: Partial<Fields>): UndoAct {
  return async () => {
    if (!(await desk.editing.open(id))) return null;
    const draft = desk.editing.current.get()?.draft;
    if (!draft || draft.readOnly) return null;
    const names = Object.keys(to) as (keyof Fields)[];
    const now = draft.fields.get();
    const still = names.filter((name) => isSame(now[name], from[name]));
    const left = names.length - still.length;
    if (still.length === 0) return { again: null, left };
    draft.change(pick(to, still));
    return { again: fieldsBack(desk, id, pick(to, still), pick(from, still)), left };
  };
}

/** Changes one setting as an act that can be undone until something else changes that setting. */
export function changeSetting<Name extends keyof SettingsChoice>(
  desk: { history: ActHistory; settings: SettingsStore },
  name: Name,
  value: SettingsChoice[Name],
  text: PastAct['text'],
  isQuiet = false,
): void {
  const before = desk.settings.state.get()[name];
  put(desk.settings, name, value);
  desk.history.did({ text, back: settingBack(desk.settings, name, value, before) }, isQuiet);
}

function settingBack<Name extends keyof SettingsChoice>(
  settings: SettingsStore,
  name: Name,
  from: SettingsChoice[Name],
  to: SettingsChoice[Name],
): UndoAct {
  return () => {
    if (!isSame(settings.state.get()[name], from)) return Promise.resolve({ again: null, left: 1 });
    put(settings, name, to);
    return Promise.resolve({ again: settingBack(settings, name, to, from), left: 0 });
  };
}

function put<Name extends keyof SettingsChoice>(
  settings: SettingsStore,
  name: Name,
  value: SettingsChoice[Name],
): void {
  settings.change({ [name]: value });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
