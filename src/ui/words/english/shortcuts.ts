import type { Words } from '../words';

/** The card of shortcuts. */
export const shortcutsWords: Pick<Words, 'shortcuts'> = {
  shortcuts: {
    title: 'Keyboard shortcuts',
    groups: { desk: 'The desk', view: 'The view', find: 'Find in the text', text: 'The text' },
    rows: {
      palette: 'Go to a text, run a command',
      new: 'New release',
      search: 'Search all texts',
      import: 'Import texts',
      export: 'Export',
      settings: 'Settings',
      shortcuts: 'This list',
      library: 'Library',
      outline: 'Outline of the text',
      proof: 'Proof',
      spaces: 'No-break spaces',
      focus: 'Focus mode',
      fullScreen: 'Full screen',
      find: 'Find',
      replace: 'Replace',
      findNext: 'Next match',
      findPrevious: 'Previous match',
      polish: 'Mend the typography',
      checks: 'Proofreading',
      checkNext: 'Next point of the proofreading',
      checkPrevious: 'Previous point of the proofreading',
      note: 'Footnote',
      toolbar: 'Go to the toolbar',
      insert: 'Insert a block',
      undo: 'Undo',
      next: 'Next field',
    },
  },
};
