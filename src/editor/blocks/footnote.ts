import { mergeAttributes, Node } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { chosenNote } from '../notes/chosen-note';
import { mayCallNote } from '../notes/may-call-note';
import { plainNotes } from '../notes/notes-options';
import type { NotesOptions } from '../notes/notes-options';
import { notesPlugin, toNoteLine } from '../notes/notes-plugin';
import { chooseNote, toWrite } from '../notes/notes-state';
import { FootnoteView } from './footnote-view';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: { insertFootnote: () => ReturnType };
  }
}

/** A note where it belongs in the sentence: one atom that holds the note's own text. */
export const Footnote = Node.create<NotesOptions>({
  name: 'footnote',
  // Before the rules of typing: what is typed on a chosen number must not take its place.
  priority: 900,
  group: 'inline',
  inline: true,
  atom: true,
  content: '(text|hardBreak)*',

  addOptions() {
    return plainNotes;
  },

  parseHTML() {
    return [{ tag: 'span.footnote' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { class: 'footnote' }), 0];
  },

  /** Copied as plain text, a note stands between brackets where its number was. */
  renderText({ node }) {
    return node.content.size > 0 ? ` [${node.textContent}]` : '';
  },

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ state, tr, dispatch }) => {
          if (!mayCallNote(state)) return false;
          if (dispatch) {
            const { $to } = state.selection;
            tr.insert($to.pos, this.type.create());
            toWrite(tr.setSelection(NodeSelection.create(tr.doc, $to.pos))).scrollIntoView();
          }
          return true;
        },
    };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Alt-f': () => this.editor.commands.insertFootnote(),
      Enter: () => writeChosen(this.editor),
      'Mod-Enter': () => toNoteLine(this.editor.view),
      Backspace: () => chooseBeforeDeleting(this.editor, 'nodeBefore'),
      Delete: () => chooseBeforeDeleting(this.editor, 'nodeAfter'),
    };
  },

  addNodeView() {
    return ({ node }) => new FootnoteView(node);
  },

  addProseMirrorPlugins() {
    return [notesPlugin(this.options)];
  },
});

function writeChosen({ view }: Editor): boolean {
  const chosen = chosenNote(view.state);
  if (chosen) chooseNote(view, chosen.at, true);
  return chosen !== null;
}

/** A note with words is shown before it is deleted: the first key chooses its number, the second deletes it. */
function chooseBeforeDeleting({ view }: Editor, side: 'nodeBefore' | 'nodeAfter'): boolean {
  const { empty, $from } = view.state.selection;
  const node = empty ? $from[side] : null;
  if (node?.type.name !== 'footnote' || node.content.size === 0) return false;
  chooseNote(view, side === 'nodeBefore' ? $from.pos - node.nodeSize : $from.pos, false);
  return true;
}
