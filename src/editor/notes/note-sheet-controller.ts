import type { Command, EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { backToText, selectedNote, goToNoteLine, removeNote } from './selected-note';
import { NoteEditor } from './note-editor';
import { notesOf } from './note-list';
import { NoteSheet } from './note-sheet';
import type { NotesOptions } from './notes-options';
import { notesKey } from './notes-state';
import type { NotesMeta } from './notes-state';

/** Shows the selected note beside its call: to read, or in an editor when it is asked for. */
export class NoteSheetController {
  readonly #sheet: NoteSheet;
  #editor: NoteEditor | null = null;

  constructor(
    readonly view: EditorView,
    readonly options: NotesOptions,
  ) {
    this.#sheet = new NoteSheet(view);
    this.#sheet.dom.addEventListener('focusout', this.#onLeave);
    view.dom.addEventListener('blur', this.#onLeave);
  }

  update(before: EditorState): void {
    const { state } = this.view;
    const selected = selectedNote(state);
    if (!selected && !this.#sheet.isOpen) return;
    const hadCaret = this.#sheet.dom.contains(document.activeElement);
    if (!selected) {
      this.#close();
      // Undo removed the note that was being edited.
      if (hadCaret) this.view.focus();
      return;
    }
    const isSame = before.doc === state.doc && before.selection.eq(state.selection);
    const editing = notesKey.getState(state)?.editing;
    if (editing) {
      if (this.#editor) this.#editor.refresh();
      else this.#open();
      const isAsked = editing !== notesKey.getState(before)?.editing;
      if (typeof editing === 'object' && isAsked) this.#editor?.select(editing.from, editing.to);
    } else if (!isSame) {
      this.#closeEditor();
      this.#sheet.showText(selected.node);
      if (hadCaret) this.view.focus();
    }
    this.#sheet.place(selected.at);
  }

  destroy(): void {
    this.view.dom.removeEventListener('blur', this.#onLeave);
    this.#closeEditor();
    this.#sheet.destroy();
  }

  #open(): void {
    const { view, options } = this;
    const messages = options.messages();
    this.#sheet.makeRoom(messages.leave, [
      { label: messages.toArea, run: () => goToNoteLine(view, this.#index()) },
      { label: messages.remove, run: () => removeNote(view, this.#at()) },
    ]);
    this.#editor = new NoteEditor({
      outer: view,
      at: () => this.#at(),
      host: this.#sheet.text,
      messages,
      number: options.before() + this.#index() + 1,
      language: options.language(),
      keys: this.#keys(),
      plugins: options.plugins(),
    });
    this.#sheet.place(this.#at() ?? 0);
    this.#editor.focus();
    this.#sheet.dom.scrollIntoView({ block: 'nearest' });
  }

  #keys(): Record<string, Command> {
    const leave = () => {
      backToText(this.view, this.#at());
      return true;
    };
    return {
      Enter: leave,
      Escape: leave,
      Tab: leave,
      'Mod-Enter': () => {
        goToNoteLine(this.view, this.#index());
        return true;
      },
      Backspace: (state) => {
        if (state.doc.content.size > 0) return false;
        removeNote(this.view, this.#at());
        return true;
      },
    };
  }

  #at(): number | null {
    return selectedNote(this.view.state)?.at ?? null;
  }

  #index(): number {
    const at = this.#at();
    return notesOf(this.view.state.doc).findIndex((note) => note.at === at);
  }

  /** The sheet closes when the focus goes elsewhere. */
  #onLeave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // An editor that is being closed also loses the focus.
    if (currentTarget === this.#sheet.dom && !this.#editor) return;
    const isInside = relatedTarget instanceof Node && this.#sheet.dom.contains(relatedTarget);
    if (isInside || !document.hasFocus() || this.view.isDestroyed) return;
    this.#close();
    if (notesKey.getState(this.view.state)?.editing)
      this.view.dispatch(this.view.state.tr.setMeta(notesKey, { editing: false } satisfies NotesMeta));
  };

  #close(): void {
    this.#closeEditor();
    this.#sheet.hide();
  }

  #closeEditor(): void {
    const editor = this.#editor;
    this.#editor = null;
    editor?.destroy();
  }
}
