import { mergeAttributes, Node } from '@tiptap/core';

/** Who the group is, in the masthead's own words: a block to place, not to write in. */
export const Boilerplate = linked('boilerplate');

/** Whom to call, as the masthead names them. */
export const Contacts = linked('contacts');

function linked(name: 'boilerplate' | 'contacts') {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    parseHTML: () => [{ tag: `div[data-linked="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-linked': name })],
  });
}
