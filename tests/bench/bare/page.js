import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const editor = new Editor({
  element: document.getElementById('text'),
  extensions: [StarterKit],
  content: '<p></p>',
  autofocus: true,
});
window.setBlocks = (blocks) => editor.commands.setContent(blocks);
