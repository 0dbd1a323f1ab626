import { mergeAttributes, Node } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import { selectedNote } from './selected-note';
import { defaultNotesOptions } from './notes-options';
import type { NotesOptions } from './notes-options';
import { notesPlugin, goToSelectedNoteLine } from './notes-plugin';
import { selectNote, withNoteEditing } from './notes-state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: { insertFootnote: () => ReturnType };
  }
}

/** A note: an inline atom that contains the note's text. */
export const Footnote = Node.create<NotesOptions>({
  name: 'footnote',
  // Before typography: what is typed while a call is selected must not replace it.
  priority: 900,
  group: 'inline',
  inline: true,
  atom: true,
  content: '(text|hardBreak)*',

  addOptions() {
    return defaultNotesOptions;
  },

  parseHTML() {
    return [{ tag: 'span.footnote' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { class: 'footnote' }), 0];
  },

  /** In plain text, a note is in brackets where its call was. */
  renderText({ node }) {
    return node.content.size > 0 ? ` [${node.textContent}]` : '';
  },

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ state, tr, dispatch }) => {
          if (!canInsertFootnote(state)) return false;
          if (dispatch) {
            const { $to } = state.selection;
            tr.insert($to.pos, this.type.create());
            withNoteEditing(tr.setSelection(NodeSelection.create(tr.doc, $to.pos))).scrollIntoView();
          }
          return true;
        },
    };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Alt-f': () => this.editor.commands.insertFootnote(),
      Enter: () => editSelectedNote(this.editor),
      'Mod-Enter': () => goToSelectedNoteLine(this.editor.view),
      Backspace: () => selectBeforeDeleting(this.editor, 'nodeBefore'),
      Delete: () => selectBeforeDeleting(this.editor, 'nodeAfter'),
    };
  },

  addNodeView() {
    return ({ node }) => new FootnoteView(node);
  },

  addProseMirrorPlugins() {
    return [notesPlugin(this.options)];
  },
});

/** Whether a note can be inserted at the selection: not in an attribution, nor where a block is selected. */
export function canInsertFootnote({ schema, selection: { $from, $to } }: EditorState): boolean {
  const note = schema.nodes['footnote'];
  return Boolean(
    note && $from.parent.inlineContent && $to.parent.canReplaceWith($to.index(), $to.index(), note),
  );
}

function editSelectedNote({ view }: Editor): boolean {
  const selected = selectedNote(view.state);
  if (selected) selectNote(view, selected.at, true);
  return selected !== null;
}

/** The first key selects the call of a note that has text, the second deletes it. */
function selectBeforeDeleting({ view }: Editor, side: 'nodeBefore' | 'nodeAfter'): boolean {
  const { empty, $from } = view.state.selection;
  const node = empty ? $from[side] : null;
  if (node?.type.name !== 'footnote' || node.content.size === 0) return false;
  selectNote(view, side === 'nodeBefore' ? $from.pos - node.nodeSize : $from.pos, false);
  return true;
}

/**
 * The call of a note: its number, which the style sheet counts. The note's text is shown beside and below the running
 * text.
 */
class FootnoteView implements NodeView {
  readonly dom = document.createElement('span');

  constructor(readonly node: EditorNode) {
    this.dom.className = 'footnote-call';
    this.dom.setAttribute('role', 'link');
    // Chromium doubles or loses a composition (a dead key, an input method) right behind an empty element.
    const content = document.createElement('br');
    content.hidden = true;
    this.dom.append(content);
  }

  selectNode(): void {
    this.dom.classList.add('is-chosen');
  }

  deselectNode(): void {
    this.dom.classList.remove('is-chosen');
  }

  /** The call does not show the note's text, so it need not be drawn again. */
  update(node: EditorNode): boolean {
    return node.type === this.node.type;
  }

  ignoreMutation(): boolean {
    return true;
  }
}
