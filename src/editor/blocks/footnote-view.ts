import type { Node as EditorNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';

/** A note's number in the line, counted by the style sheet; what the note says is shown beside and below the text. */
export class FootnoteView implements NodeView {
  readonly dom = document.createElement('span');

  constructor(readonly node: EditorNode) {
    this.dom.className = 'footnote-call';
    this.dom.setAttribute('role', 'link');
    // Chromium loses what is composed (a dead key, an input method) right behind an element that holds nothing at all.
    const something = document.createElement('br');
    something.hidden = true;
    this.dom.append(something);
  }

  selectNode(): void {
    this.dom.classList.add('is-chosen');
  }

  deselectNode(): void {
    this.dom.classList.remove('is-chosen');
  }

  /** The words are not drawn here: a change of them changes nothing. */
  update(node: EditorNode): boolean {
    return node.type === this.node.type;
  }

  ignoreMutation(): boolean {
    return true;
  }
}
