import type { Messages } from '../messages';
import { count, quoted } from './typography';

/** The editor: toolbar and menus, handles of blocks, figures, footnotes and those that go with the text around them. */
export const editorMessages: Pick<
  Messages,
  'editor' | 'blockAliases' | 'blockHandle' | 'figure' | 'note' | 'notes'
> = {
  editor: {
    markTools: 'Passages',
    blockTools: 'Blocks',
    insertTools: 'Insert',
    historyTools: 'Undo and redo',
    moreTools: 'More tools',
    toolbar: 'Formatting',
    paragraph: 'Text',
    crosshead: 'Crosshead',
    smallCrosshead: 'Small crosshead',
    bulletedList: 'Bulleted list',
    numberedList: 'Numbered list',
    quotation: 'Quotation',
    pullQuote: 'Pull quote',
    picture: 'Picture',
    table: 'Table',
    programme: 'Programme',
    divider: 'Divider',
    preformatted: 'Preformatted',
    boilerplate: 'About the group',
    contacts: 'Press contacts',
    box: 'Box',
    footnote: 'Footnote',
    bold: 'Bold',
    italic: 'Italic',
    smallCapitals: 'Small capitals',
    superscript: 'Superscript',
    subscript: 'Subscript',
    code: 'Code',
    link: 'Link',
    linkAddress: 'Link address',
    linkHint: 'https://…, a headline, a crosshead',
    linkCrosshead: 'Crosshead of this text',
    linkedTextGone: 'A text that is no longer here',
    linkRemove: 'Remove the link',
    passageLanguage: 'Language of the passage',
    sameLanguage: 'Language of the text',
    undo: 'Undo',
    redo: 'Redo',
    attribution: 'Name, role',
    caption: 'Caption',
    credit: 'Credit',
    alternative: 'Description: what the picture shows, for those who cannot see it',
    tableCaption: 'Title of the table',
    rowBelow: 'Row below',
    columnAfter: 'Column after',
    deleteRow: 'Delete the row',
    deleteColumn: 'Delete the column',
    deleteTable: 'Delete the table',
    headerRow: 'Header row',
    blocks: 'Insert',
    nothingFound: 'Nothing by that name',
    keyNames: { Shift: 'Shift', Space: 'Space', Delete: 'Delete', Escape: 'Esc' },
  },
  /** Other names of blocks, for the search of the slash menu. */
  blockAliases: {
    paragraph: 'paragraph normal text',
    crosshead: 'heading title h1 h2 subheading',
    smallCrosshead: 'subtitle heading subheading h3',
    bulletedList: 'bullets ul',
    numberedList: 'numbers ordered ol',
    quotation: 'quote cite blockquote',
    pullQuote: 'pullquote',
    box: 'aside callout',
    picture: 'photo figure illustration drawing img',
    footnote: 'source reference',
    table: 'grid',
    programme: 'add program schedule times hours timetable agenda running order',
    divider: 'separator line rule hr',
    preformatted: 'code block command raw pre',
    boilerplate: 'boilerplate about',
    contacts: 'phone e-mail',
  },
  blockHandle: {
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
    approvalGone: (approval, undoKeys) =>
      `No longer a quotation: the approval noted with it (${quoted(approval)}) is gone. ${undoKeys} brings it back.`,
    copied: (kind) => `Duplicated: ${kind}`,
    removed: (kind, start) => (start ? `Deleted: ${kind}, ${quoted(start)}.` : `Deleted: ${kind}.`),
    restored: 'The block is back in its place.',
    notHere: (kind) => `Here, this block cannot become: ${kind}.`,
    noNoteHere: 'No note here: place the caret in a sentence.',
    openMenu: 'Menu of the block',
    keep: 'Leaflet: keep with next',
    column: 'Leaflet: new column',
    page: 'Leaflet: new page',
    placed: { keep: 'stays with the next', column: 'new column', page: 'new page' },
    keysOfBlock: 'The block at the caret',
    keysOfBlocks: 'Insert or turn into',
    keysOfMarks: 'The selected words',
    signs: 'As you type',
  },
  figure: {
    crop: 'Crop',
    replace: 'Replace',
    show: 'Show in pictures',
    licence: 'Licence',
    lost: 'The picture is missing from the archive. Replace it, or take it back from a backup (Settings, Archive).',
    coarse: (pixels, { millimetres, density, least, enough }) =>
      `Too small for print: ${pixels} px over ${millimetres} mm make ${density} dots per inch. It takes ${least}, so ${enough} px.`,
    remembered: (headline) =>
      `This picture is already in ‘${headline || 'Untitled'}’: its words are taken over.`,
  },
  note: {
    area: 'Footnotes',
    call: (number, words) => (words ? `Note ${number}: ${words}` : `Note ${number}, empty`),
    text: (number) => `Text of note ${number}`,
    back: (number) => `Note ${number}, back to its place in the text`,
    leave: 'Esc: back to the text',
    toArea: 'See all notes',
    remove: 'Delete the note',
    empty: 'Text of the note',
    linkAddress: 'Link address',
    link: 'Link',
    linkedText: 'Another text',
  },
  notes: {
    lost: (notes: number) =>
      notes === 1
        ? 'A footnote went with its number.'
        : `${count(notes, 'footnote', 'footnotes')} went with the passage.`,
    putBack: (notes: number): string => (notes === 1 ? 'Put it back' : 'Put them back'),
  },
};

/** What the desk says about what was pasted. */
export const pasteMessages = {
  paste: {
    left: {
      'picture-on-disk': (pictures: number) =>
        `${count(pictures, 'picture', 'pictures')} stayed in the other program: save ${them(pictures)} from there, then drop ${them(pictures)} in the text.`,
      'picture-on-web': (pictures: number) =>
        `${count(pictures, 'picture', 'pictures')} stayed on the web, where Ronéo fetches nothing: save ${them(pictures)} from the page, then drop ${them(pictures)} in the text.`,
      'picture-unreadable': (pictures: number) =>
        `${count(pictures, 'picture', 'pictures')} could not be read: save ${them(pictures)} as JPEG or PNG, then drop ${them(pictures)} in the text.`,
      'picture-cropped': (pictures: number) =>
        `${count(pictures, 'cropped picture was', 'cropped pictures were')} not pasted, as nothing tells which part was cut away and must not be shown: save ${them(pictures)} cropped from the other program, then drop ${them(pictures)} in the text.`,
      'picture-no-place': (pictures: number) =>
        `${count(pictures, 'picture was', 'pictures were')} not pasted: there is only text here.`,
      media: (things: number) =>
        `${count(things, 'video or embedded thing has', 'videos or embedded things have')} no place in a text.`,
      formula: (formulas: number) => `${count(formulas, 'formula has', 'formulas have')} no place in a text.`,
      deleted: (passages: number) =>
        `${count(passages, 'passage', 'passages')} that tracked changes had deleted ${passages > 1 ? 'were' : 'was'} left out.`,
      struck: (passages: number) =>
        `${count(passages, 'struck-out passage is', 'struck-out passages are')} there as plain text: take ${them(passages)} out unless ${passages > 1 ? 'they are' : 'it is'} to stay.`,
      form: () => 'The formatting could not be read: only the words were pasted.',
    },
    notes: (notes: number) => `Pasted with ${count(notes, 'note', 'notes')} typed by hand.`,
    makeNotes: (notes: number): string => (notes > 1 ? 'Make them real notes' : 'Make it a real note'),
  },
};

function them(things: number): string {
  return things > 1 ? 'them' : 'it';
}
