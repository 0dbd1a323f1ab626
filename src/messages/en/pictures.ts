import type { Messages } from '../messages';
import { count, number, quoted } from './typography';

const pictures = (many: number) => count(many, 'picture', 'pictures');
const texts = (many: number) => count(many, 'text', 'texts');
const all = (many: number) => (many === 2 ? 'both texts' : `all ${texts(many)}`);

/** The pictures of the archive: where they are used, what is known of them, their trash; where they are cut. */
export const picturesMessages: Pick<Messages, 'pictures' | 'crop'> = {
  pictures: {
    title: 'Pictures',
    open: 'Pictures…',
    add: 'Add a picture…',
    search: 'Find a picture',
    searchHint: 'Caption, credit, file, headline…',
    searchHelp: 'Caption, credit, description, file, headline or keyword of a text',
    grid: 'Pictures of the archive',
    help: 'Arrows to choose, Enter to open, Space to tick, Delete to move to the trash.',
    counted: (shown, total) =>
      shown === total ? pictures(total) : `${number.format(shown)} of ${pictures(total)}`,
    filtersName: 'Show only some pictures',
    filters: {
      used: 'Used',
      unused: 'Unused',
      undescribed: 'Without description',
      uncredited: 'Without credit',
      unlicensed: 'Without licence',
      unasked: 'Consent to be asked',
      refused: 'Consent refused',
      coarse: 'Too small for print',
      duplicate: 'Duplicates',
      similar: 'Nearly the same',
      removed: 'Trash',
    },
    tooSmall: 'Too small for print',
    filtered: (name, many) => `${name} (${number.format(many)})`,
    sort: 'Order',
    sorts: { added: 'Last added', used: 'Last used' },
    none: 'No picture in the archive',
    noneHelp: 'Add one here, or paste it into a text: it will be here too.',
    nothing: 'No picture matches.',
    clear: 'Show all pictures',
    comparing: (many) => `Comparing pictures, ${number.format(many)} to go…`,
    untitled: 'No caption',
    lost: 'Picture missing from the archive',
    lostHelp:
      'Its file is no longer in the archive. Take it back from a backup (Settings, Archive), or replace it in the texts that show it.',
    texts: (many) => (many === 0 ? 'Unused' : texts(many)),
    group: (at) => `Group ${number.format(at)}`,
    back: 'All pictures',
    previous: 'Previous picture',
    next: 'Next picture',
    about: 'The picture',
    size: (width, height) => `${number.format(width)} × ${number.format(height)} px`,
    print: (centimetres300, centimetres200) =>
      `In print: ${number.format(centimetres300)} cm wide at 300 dots per inch, ${number.format(centimetres200)} cm at 200`,
    printAny: 'In print: as large as you like, it is a drawing',
    coarse: 'Too small for the width at which a leaflet prints it.',
    added: (day) => `Added on ${day}`,
    file: (name) => `File: ${name}`,
    words: 'Caption, credit, description',
    word: { caption: 'Caption', credit: 'Credit', alt: 'Description', licence: 'Licence' },
    wordsHelp: (many) =>
      many === 0
        ? 'No text shows this picture. The next one that does will take over these words.'
        : many === 1
          ? 'What the text that shows it says. What you change here changes in the text too.'
          : `What the last text that shows it says. What you change here changes in ${all(many)} at once, and is undone at once.`,
    change: (many) => (many > 1 ? `Change in ${all(many)}` : 'Change in the text'),
    keep: 'Keep for the next text',
    kept: 'Kept for the next text.',
    askTitle: 'Published or embargoed texts change too',
    askPublished: (headline) => `${quoted(headline)}, published`,
    askEmbargo: (headline) => `${quoted(headline)}, under embargo`,
    askHelp: 'What is already online or in print changes only with your next export.',
    askGo: 'Change these too',
    cancel: 'Cancel',
    uses: 'Where it is used',
    noUses: 'No text shows it.',
    heldBy: {
      earlier: 'An earlier version of a text still shows it, and keeps it.',
      masthead: 'It is the group’s logo.',
      signatory: 'It is the logo of a group that signs a text.',
    },
    lead: 'lead picture',
    place: (place) => `picture ${number.format(place)} of the text`,
    cut: 'cropped',
    inTrash: 'in the trash',
    embargoed: 'under embargo',
    differs: (name, words) => (words ? `${name}: ${quoted(words)}` : `${name}: nothing`),
    goThere: (headline) => `Open ${quoted(headline)} at the picture`,
    changeHere: 'Say this here too',
    consent: 'People shown',
    consentHelp:
      'The group’s own note, never printed or published. In France, courts hold by article 9 of the Civil Code that anyone may object to the publication of their image.',
    consents: {
      unasked: 'Not asked yet',
      nobody: 'Nobody recognisable',
      given: 'Consent given',
      parents: 'Minors, with their parents’ consent',
      refused: 'Consent refused',
    },
    by: 'By whom',
    on: 'When',
    note: 'Note',
    keepConsent: 'Keep',
    consentKept: 'The note on consent is kept.',
    duplicates: 'The same picture in other files',
    similar: 'Nearly the same picture',
    replace: 'Use this one everywhere',
    replaceHelp: (many) =>
      `${many > 1 ? `The ${texts(many)} that show the other will show` : 'The text that shows the other will show'} the one displayed here.`,
    look: (name) => `Look at ${name}`,
    remove: 'Move to the trash',
    removeMany: (many) => `Move ${pictures(many)} to the trash`,
    removed: (many) => (many > 1 ? `${pictures(many)} are in the trash.` : 'The picture is in the trash.'),
    notRemoved:
      'Nothing to move to the trash: a text, an earlier version or the trash of texts still uses it.',
    restore: 'Take out of the trash',
    restored: (many) => (many > 1 ? `${pictures(many)} are back.` : 'The picture is back.'),
    erase: 'Delete for ever…',
    eraseTitle: 'Delete for ever',
    eraseQuestion: (many, size) =>
      `${many > 1 ? `${pictures(many)}, ${size}, leave` : `This picture, ${size}, leaves`} the archive with what you noted of it. This cannot be undone. Backups made before keep theirs.`,
    eraseGo: 'Delete',
    erased: (many) => (many > 1 ? `${pictures(many)} are deleted.` : 'The picture is deleted.'),
    sinceDays: (days) =>
      days === 0 ? 'in the trash since today' : `in the trash for ${count(days, 'day', 'days')}`,
    trashHelp:
      'Nothing is erased by itself. What has been here for more than thirty days is probably missed by nobody.',
    chosen: (many, size) => `${pictures(many)}, ${size}`,
  },
  crop: {
    title: 'Crop the picture',
    ratio: 'Shape',
    free: 'Free',
    cut: 'Crop frame',
    cutAt: (left, right, top, bottom) => `from ${left} to ${right}% across, from ${top} to ${bottom}% down`,
    point: 'Point to keep in view',
    pointAt: (x, y) => `${x}% across, ${y}% down`,
    help: 'Arrows move the frame; Shift and arrows make it larger or smaller.',
    helpWithPoint: 'Arrows move the frame or the point; Shift and arrows make the frame larger or smaller.',
    size: (width, height) => `${width} × ${height} px.`,
    fine: 'Sharp in print.',
    coarse: ({ millimetres, density, least, enough }) =>
      `Too small for print: ${density} dots per inch over ${millimetres} mm; it takes ${least}, so ${enough} px.`,
    onSite: 'On the site’s front page',
    onLeaflet: 'On the leaflet, at its narrowest',
    done: 'Crop',
    reset: 'Whole picture',
  },
};
