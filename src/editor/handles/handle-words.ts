import { shortcutText } from '../shortcuts/shortcut-text';

/** What the handle of a block and its menu say, in one language. */
export interface HandleWords {
  /** Names the handle: "Bloc : Citation". */
  handle: (kind: string) => string;
  item: string;
  someBlocks: string;
  moveUp: string;
  moveDown: string;
  turnInto: string;
  copy: string;
  remove: string;
  around: (kind: string) => string;
  moved: (kind: string, at: number, of: number) => string;
  atTop: string;
  atFoot: string;
  turned: (kind: string) => string;
  /** The approval of a quotation that is none any more. */
  approvalGone: (approval: string) => string;
  copied: (kind: string) => string;
  removed: (kind: string, start: string) => string;
  restored: string;
  notHere: (kind: string) => string;
  noNoteHere: string;
  openMenu: string;
  keysOfBlock: string;
  keysOfBlocks: string;
  keysOfMarks: string;
  signs: string;
}

const french: HandleWords = {
  handle: (kind) => `Bloc\u00a0: ${kind}. Menu, ou glisser pour déplacer`,
  item: 'Élément de liste',
  someBlocks: 'Plusieurs blocs',
  moveUp: 'Monter',
  moveDown: 'Descendre',
  turnInto: 'Transformer en',
  copy: 'Dupliquer',
  remove: 'Supprimer',
  around: (kind) => `Tout le bloc\u00a0: ${kind}`,
  moved: (kind, at, of) => `${kind}\u00a0: place ${at} sur ${of}`,
  atTop: 'Déjà tout en haut',
  atFoot: 'Déjà tout en bas',
  turned: (kind) => `C’est maintenant\u00a0: ${kind}`,
  approvalGone: (approval) =>
    `Ce n’est plus une citation\u00a0: l’accord noté («\u00a0${approval}\u00a0») n’y est plus. ${shortcutText('Mod Z')} le rend.`,
  copied: (kind) => `Dupliqué\u00a0: ${kind}`,
  removed: (kind, start) =>
    start ? `Supprimé\u00a0: ${kind}, «\u00a0${start}\u00a0».` : `Supprimé\u00a0: ${kind}.`,
  restored: 'Le bloc est revenu à sa place.',
  notHere: (kind) => `Ici, ce bloc ne peut pas devenir\u00a0: ${kind}.`,
  noNoteHere: 'Une note ne s’appelle pas ici\u00a0: placez le curseur dans une phrase.',
  openMenu: 'Menu du bloc',
  keysOfBlock: 'Le bloc sous le curseur',
  keysOfBlocks: 'Insérer ou transformer',
  keysOfMarks: 'Les mots choisis',
  signs: 'En tapant',
};

const english: HandleWords = {
  handle: (kind) => `Block: ${kind}. Menu, or drag to move`,
  item: 'List item',
  someBlocks: 'Several blocks',
  moveUp: 'Move up',
  moveDown: 'Move down',
  turnInto: 'Turn into',
  copy: 'Duplicate',
  remove: 'Delete',
  around: (kind) => `The whole block: ${kind}`,
  moved: (kind, at, of) => `${kind}: place ${at} of ${of}`,
  atTop: 'Already at the top',
  atFoot: 'Already at the foot',
  turned: (kind) => `Now: ${kind}`,
  approvalGone: (approval) =>
    `No longer a quotation: the approval noted with it (“${approval}”) is gone. ${shortcutText('Mod Z')} brings it back.`,
  copied: (kind) => `Duplicated: ${kind}`,
  removed: (kind, start) => (start ? `Deleted: ${kind}, “${start}”.` : `Deleted: ${kind}.`),
  restored: 'The block is back in its place.',
  notHere: (kind) => `Here, this block cannot become: ${kind}.`,
  noNoteHere: 'No note can be called here: place the caret in a sentence.',
  openMenu: 'Menu of the block',
  keysOfBlock: 'The block at the caret',
  keysOfBlocks: 'Insert or turn into',
  keysOfMarks: 'The selected words',
  signs: 'As you type',
};

/** What the handles say in the language of the interface. */
export function handleWords(language: 'fr' | 'en'): HandleWords {
  return language === 'fr' ? french : english;
}
