import { carryFigure, namedFigures, withNamedFigures } from '../../article';
import type { Article, ArticleId, Block, NamedFigures } from '../../article';
import type { EditorHandle, OutsideChange } from '../../editor';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import { changesOutsideBody, fieldsOf, followHeadline, ofArticle } from './fields';
import type { Fields, TextName } from './fields';
import { toPassages } from './to-passages';

/** The article on the sheet: it holds the fields, the editors hold the texts; `read` makes an article of them. */
export interface Draft {
  readonly id: ArticleId;
  readonly readOnly: boolean;
  fields: Store<Fields>;
  change: (part: Partial<Fields>) => void;
  /** Applies what an act on several texts changed in figures; what was typed in them meanwhile stays. */
  followFigures: (before: NamedFigures, after: NamedFigures) => void;
  /** Called by a text's editor after a change, with a function that reads the text. */
  textChanged: (name: TextName, read: () => Block[]) => void;
  /** Called once a text's editor is mounted. From then on `replace` goes through it, so that it can be undone. */
  attachEditor: (name: TextName, handle: EditorHandle) => void;
  /** The editor of a text, once it is mounted. */
  editor: (name: TextName) => EditorHandle | undefined;
  /** A text as it is now, for an editor that is to show it. */
  text: (name: TextName) => Block[];
  /** Whether the notes to editors are on the sheet, or only the button that adds them. */
  hasNotes: Store<boolean>;
  /** The number of footnotes in the body; those of the notes to editors are numbered on from there. */
  bodyNotes: Store<number>;
  article: () => Article;
  /** Replaces the content, but not the id, as one undo step of the body that includes the fields. */
  replace: (article: Article) => void;
  focusText: () => void;
  /** Called after every change, at each keystroke: the listener must be cheap. */
  onChange: (listener: () => void) => () => void;
  /** Detaches the editors, which are about to show another article. */
  detach: () => void;
}

/**
 * Opens an article for editing. With `refuse` it is read only: `refuse` is called instead of each change of a
 * field.
 */
export function createDraft(opened: Article, refuse?: () => void): Draft {
  const { id, body, notesToEditors } = opened;
  const fields = createStore<Fields>(fieldsOf(opened));
  const readers: Record<TextName, () => Block[]> = { body: () => body, notesToEditors: () => notesToEditors };
  const editors: Partial<Record<TextName, EditorHandle>> = {};
  const hasNotes = createStore(notesToEditors.length > 0);
  const bodyNotes = createStore(0);
  const listeners = new Set<() => void>();

  function notify(): void {
    for (const listener of [...listeners]) listener();
  }

  function article(): Article {
    return {
      id,
      ...ofArticle(fields.get()),
      body: readers.body(),
      notesToEditors: toPassages(readers.notesToEditors()),
    };
  }

  function replaceText(name: TextName, blocks: Block[], outsideBody: readonly OutsideChange[] = []): void {
    const editor = editors[name];
    editor?.replaceBody(blocks, outsideBody);
    readers[name] = editor ? () => editor.read() : () => blocks;
  }

  return {
    id,
    fields,
    readOnly: refuse !== undefined,
    change(part) {
      if (refuse) return refuse();
      fields.set(followHeadline(fields.get(), { ...fields.get(), ...part }));
      notify();
    },
    followFigures(before, after) {
      const { lead, body: blocks, changed } = withFollowedFigures(article(), before, after);
      fields.set({ ...fields.get(), lead });
      if (changed.length > 0 && editors.body) editors.body.corrections.set(new Map(changed), []);
      else if (changed.length > 0) readers.body = () => blocks;
      notify();
    },
    textChanged(name, read) {
      readers[name] = read;
      notify();
    },
    attachEditor(name, handle) {
      editors[name] = handle;
      readers[name] = () => handle.read();
    },
    editor: (name) => editors[name],
    text: (name) => readers[name](),
    hasNotes,
    bodyNotes,
    article,
    replace(article) {
      if (refuse) return refuse();
      const { body: newBody, notesToEditors: newNotes } = article;
      const rest = fieldsOf(article);
      const before = { fields: fields.get(), notes: readers.notesToEditors() };
      fields.set(rest);
      replaceText('notesToEditors', newNotes);
      hasNotes.set(hasNotes.get() || newNotes.length > 0);
      replaceText('body', newBody, changesOutsideBody(before, { fields: rest, notes: newNotes }));
      notify();
    },
    focusText: () => editors.body?.focus(),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    detach() {
      const last = article();
      readers.body = () => last.body;
      readers.notesToEditors = () => last.notesToEditors;
      delete editors.body;
      delete editors.notesToEditors;
      listeners.clear();
    },
  };
}

/** The article with changes of figures applied, and the blocks of its body that changed. */
function withFollowedFigures(
  article: Article,
  before: Parameters<Draft['followFigures']>[0],
  after: Parameters<Draft['followFigures']>[1],
) {
  const carried = Object.entries(namedFigures(article)).flatMap(([name, figure]) => {
    const [former, next] = [before[name], after[name]];
    return former && next ? [[name, carryFigure(figure, former, next)] as const] : [];
  });
  const { lead, body } = withNamedFigures(article, Object.fromEntries(carried));
  const changed = body.flatMap((block, at) =>
    block.type === 'figure' && block.id !== undefined && after[block.id] ? [[at, block] as const] : [],
  );
  return { lead, body, changed };
}
