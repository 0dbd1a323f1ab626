import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Range } from './place-slice';

/** A place that a copy is being read for; `keepsWords` once what it was to replace was written in. */
export interface PendingPaste extends Range {
  keepsWords?: boolean;
}

/** The places that are waited for, by the number of the paste; they move with the text written meanwhile. */
export type PendingPastes = ReadonlyMap<number, PendingPaste>;

/** A place that begins to be waited for, or one whose copy has come or will not. */
type Change = { number: number; range: Range } | { number: number; range: null };

const key = new PluginKey<PendingPastes>('comingPastes');

/** Keeps the places of copies that are being read, and shows that one is when it takes long. */
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

/** The places that are waited for in a text. */
export function pendingPastes(state: EditorState): PendingPastes {
  return key.getState(state) ?? new Map<number, Range>();
}

/** Begins to wait for a copy in the place of a range. */
export function addPendingPaste(tr: Transaction, number: number, range: Range): Transaction {
  return tr.setMeta(key, { number, range } satisfies Change).setMeta('addToHistory', false);
}

/** Waits for a copy no longer. */
export function removePendingPaste(tr: Transaction, number: number): Transaction {
  return tr.setMeta(key, { number, range: null } satisfies Change);
}

/**
 * What is typed where a copy will come stands after it; a copy that was asked for later, too. Words that are changed while
 * they wait to be replaced are somebody's again: the copy comes after them.
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

/** The style sheet shows it only after a while. */
function createPlaceholder(): HTMLElement {
  const dots = document.createElement('span');
  dots.className = 'paste-coming';
  dots.setAttribute('aria-hidden', 'true');
  // Chromium doubles what is composed (a dead key, an input method) right behind an element that holds nothing at all.
  const content = document.createElement('br');
  content.hidden = true;
  dots.append(content);
  return dots;
}
