import type { Article, ArticleId, Block } from '../../article';
import type { EditorHandle, ElsewhereChange } from '../../editor';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import { changesElsewhere, followHeadline } from './fields';
import type { Fields, TextName } from './fields';
import { toPassages } from './passages';

/** The article being written: its fields here, its texts in their editors, put together only when asked. */
export interface Draft {
  readonly id: ArticleId;
  readonly readOnly: boolean;
  fields: Store<Fields>;
  change: (part: Partial<Fields>) => void;
  /** A text's editor says that it changed, and how to read it. */
  textChanged: (name: TextName, read: () => Block[]) => void;
  /** A text's editor is there; what replaces a text goes through it, so that it can be undone. */
  editorReady: (name: TextName, handle: EditorHandle) => void;
  /** The editor of a text, once it is there. */
  editor: (name: TextName) => EditorHandle | undefined;
  /** A text as it stands, for an editor that is about to show it. */
  text: (name: TextName) => Block[];
  /** Whether the notes to editors are written on the sheet, or only offered. */
  hasNotes: Store<boolean>;
  /** How many notes the body has; those to editors are numbered on from there. */
  bodyNotes: Store<number>;
  article: () => Article;
  /** Puts another text in the place of this one, keeping its identity: one step of the body's undo, fields included. */
  replace: (article: Article) => void;
  focusText: () => void;
  /** Called after any change, at each key: the listener must be cheap. */
  onChange: (listener: () => void) => () => void;
  /** Lets go of the editors, which are about to show another article. */
  leave: () => void;
}

/** Opens an article for writing; with `refuse`, for reading: it is called instead of each change to a field. */
export function createDraft(opened: Article, refuse?: () => void): Draft {
  const { id, body, notesToEditors, ...first } = opened;
  const fields = createStore<Fields>(first);
  const readers: Record<TextName, () => Block[]> = { body: () => body, notesToEditors: () => notesToEditors };
  const editors: Partial<Record<TextName, EditorHandle>> = {};
  const hasNotes = createStore(notesToEditors.length > 0);
  const bodyNotes = createStore(0);
  const listeners = new Set<() => void>();

  function changed(): void {
    for (const listener of [...listeners]) listener();
  }

  function article(): Article {
    return {
      id,
      ...fields.get(),
      body: readers.body(),
      notesToEditors: toPassages(readers.notesToEditors()),
    };
  }

  function replaceText(name: TextName, blocks: Block[], elsewhere: readonly ElsewhereChange[] = []): void {
    const editor = editors[name];
    editor?.replaceBody(blocks, elsewhere);
    readers[name] = editor ? () => editor.read() : () => blocks;
  }

  return {
    id,
    fields,
    readOnly: refuse !== undefined,
    change(part) {
      if (refuse) return refuse();
      fields.set(followHeadline(fields.get(), { ...fields.get(), ...part }));
      changed();
    },
    textChanged(name, read) {
      readers[name] = read;
      changed();
    },
    editorReady(name, handle) {
      editors[name] = handle;
      readers[name] = () => handle.read();
    },
    editor: (name) => editors[name],
    text: (name) => readers[name](),
    hasNotes,
    bodyNotes,
    article,
    replace({ id: _other, body: newBody, notesToEditors: newNotes, ...rest }) {
      if (refuse) return refuse();
      const before = { fields: fields.get(), notes: readers.notesToEditors() };
      fields.set(rest);
      replaceText('notesToEditors', newNotes);
      hasNotes.set(hasNotes.get() || newNotes.length > 0);
      replaceText('body', newBody, changesElsewhere(before, { fields: rest, notes: newNotes }));
      changed();
    },
    focusText: () => editors.body?.focus(),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    leave() {
      const last = article();
      readers.body = () => last.body;
      readers.notesToEditors = () => last.notesToEditors;
      delete editors.body;
      delete editors.notesToEditors;
      listeners.clear();
    },
  };
}
