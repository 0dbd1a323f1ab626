import { mergeAttributes, Node } from '@tiptap/core';
import { FigureView } from './figure-view';
import type { FigureOptions } from './figure-view';

/** A picture with its caption, credit, licence and alternative text. */
export const Figure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    const hidden = { rendered: false };
    return {
      picture: { default: null, ...hidden },
      caption: { default: '', ...hidden },
      credit: { default: '', ...hidden },
      alt: { default: '', ...hidden },
      licence: { default: '', ...hidden },
      crop: { default: null, ...hidden },
      focus: { default: null, ...hidden },
    };
  },

  parseHTML() {
    return [{ tag: 'figure[data-figure]', getAttrs: (element) => readAttributes(element.dataset['figure']) }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes, { 'data-figure': JSON.stringify(node.attrs) })];
  },

  addNodeView() {
    return ({ node, view, getPos }) => new FigureView(node, view, getPos, this.options);
  },
});

function readAttributes(json: string | undefined): Record<string, unknown> | false {
  try {
    const attributes: unknown = JSON.parse(json ?? '');
    return typeof attributes === 'object' && attributes ? (attributes as Record<string, unknown>) : false;
  } catch {
    return false;
  }
}
