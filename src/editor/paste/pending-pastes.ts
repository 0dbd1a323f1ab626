import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Range } from './place-slice';

/** The range that a copy being read will replace; `keepsWords` when the text in it was changed since and is kept. */
export interface PendingPaste extends Range {
  keepsWords?: boolean;
}

/** The ranges of pending pastes by their number; they are mapped through each change. */
type PendingPastes = ReadonlyMap<number, PendingPaste>;

/** A pending paste that is added, or removed. */
type Change = { number: number; range: Range } | { number: number; range: null };

const key = new PluginKey<PendingPastes>('comingPastes');

/** Maps the ranges of pending pastes, and shows a placeholder when one takes long. */
export function pendingPastesPlugin(): Plugin<PendingPastes> {
  return new Plugin<PendingPastes>({
    key,
    state: {
      init: () => new Map(),
      apply: (tr, coming) => applyChange(mapPastes(coming, tr), tr.getMeta(key) as Change | undefined),
    },
    props: { decorations: placeholders },
  });
}

/** The pending pastes of a text. */
export function pendingPastes(state: EditorState): PendingPastes {
  return key.getState(state) ?? new Map<number, Range>();
}

/** Adds a pending paste. */
export function addPendingPaste(tr: Transaction, number: number, range: Range): Transaction {
  return tr.setMeta(key, { number, range } satisfies Change).setMeta('addToHistory', false);
}

/** Removes a pending paste. */
export function removePendingPaste(tr: Transaction, number: number): Transaction {
  return tr.setMeta(key, { number, range: null } satisfies Change);
}

/**
 * What is typed at a pending paste stays behind it, as do later pastes. When the text that it should replace is changed, that
 * text is kept and the paste is inserted after it.
 */
function mapPastes(coming: PendingPastes, tr: Transaction): PendingPastes {
  if (!tr.docChanged || coming.size === 0) return coming;
  const arrived = (tr.getMeta(key) as Change | undefined)?.number ?? Infinity;
  const entries = [...coming].map(([number, { from, to, ...rest }]): [number, PendingPaste] => {
    const side = number > arrived ? 1 : -1;
    const range = { from: tr.mapping.map(from, side), to: tr.mapping.map(to, side) };
    const isAsItWas = tr.before.slice(from, to).content.eq(tr.doc.slice(range.from, range.to).content);
    return [number, isAsItWas ? { ...range, ...rest } : { from: range.to, to: range.to, keepsWords: true }];
  });
  return new Map(entries);
}

function applyChange(coming: PendingPastes, change: Change | undefined): PendingPastes {
  if (!change) return coming;
  const next = new Map(coming);
  if (change.range) next.set(change.number, change.range);
  else next.delete(change.number);
  return next;
}

function placeholders(state: EditorState): DecorationSet | null {
  const coming = pendingPastes(state);
  if (coming.size === 0) return null;
  const signs = [...coming.values()].map(({ from }) =>
    Decoration.widget(from, createPlaceholder, { side: -1, key: 'coming' }),
  );
  return DecorationSet.create(state.doc, signs);
}

/** Shown by the style sheet after a delay. */
function createPlaceholder(): HTMLElement {
  const dots = document.createElement('span');
  dots.className = 'paste-coming';
  dots.setAttribute('aria-hidden', 'true');
  // Chromium doubles or loses a composition (a dead key, an input method) right behind an empty element.
  const content = document.createElement('br');
  content.hidden = true;
  dots.append(content);
  return dots;
}
