import { Editor, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** A note as small as it can be: one number in the line, and nothing below the text. */
const Note = Node.create({
  name: 'note',
  group: 'inline',
  inline: true,
  atom: true,
  renderHTML: () => ['sup', '1'],
});

/** A picture alone, without a line under it. */
const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  addAttributes: () => ({ src: {} }),
  renderHTML: ({ HTMLAttributes }) => ['img', { ...HTMLAttributes, width: 600, height: 400 }],
});

const editor = new Editor({
  element: document.getElementById('text'),
  extensions: [StarterKit, Note, Picture],
  content: '<p></p>',
  autofocus: true,
});
window.setBlocks = (blocks) => editor.commands.setContent(blocks);
