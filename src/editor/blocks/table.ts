import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** A table whose cells hold one line each, with a caption that outlets print above it. */
export const tableExtensions = [
  Table.extend({
    addAttributes() {
      return {
        ...this.parent?.(),
        caption: {
          default: '',
          parseHTML: (element: HTMLElement) => element.querySelector('caption')?.textContent ?? '',
          renderHTML: (attributes: { caption?: string }) =>
            attributes.caption ? { 'data-caption': attributes.caption } : {},
        },
      };
    },
  }).configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph' }),
  TableCell.extend({ content: 'paragraph' }),
];
