import type { Messages } from '../messages';
import { count, number, quoted } from './typography';

const texts = (many: number) => count(many, 'text', 'texts');
const changes = (many: number) => count(many, 'change', 'changes');

/** Finding and replacing words in many texts. */
export const replaceMessages: Pick<Messages, 'replaceAll'> = {
  replaceAll: {
    title: 'Replace in texts',
    open: 'Replace in texts…',
    here: (many) => (many > 1 ? 'Replace in these texts…' : 'Replace in this text…'),
    scope: 'Where to look',
    scopes: {
      all: 'All texts',
      list: (many) => `The library’s list (${texts(many)})`,
      chosen: (many) => count(many, 'chosen text', 'chosen texts'),
    },
    look: 'Find',
    stop: 'Stop',
    help: 'Headlines, standfirsts, texts, notes, captions and quotations. Addresses of links, keywords and the trash do not change.',
    looking: (looked, total) => `${number.format(looked)} of ${number.format(total)} texts read`,
    found: (many, inTexts) => `${changes(many)} in ${texts(inTexts)}`,
    none: 'Nothing to change in these texts.',
    isCut: (limit) =>
      `The list stops at ${number.format(limit)} changes. Make these, then find again: the next ones will come.`,
    slowAt: (headline) =>
      `The expression takes too long in ${quoted(headline || 'Untitled')}: no text was read after it. Write it more simply.`,
    damaged: (many, headlines) =>
      many > 1
        ? `The disk damaged ${texts(many)} that could not be read: ${headlines}.`
        : `The disk damaged a text that could not be read: ${headlines}.`,
    list: 'Changes, by text',
    listHelp: 'Space ticks or unticks the line, ← goes to its text.',
    tickAll: 'Tick all',
    tickNone: 'Untick all',
    change: (found, put) =>
      put ? `${quoted(found)} becomes ${quoted(put)}` : `${quoted(found)} is taken out`,
    ofText: changes,
    embargo: 'Under embargo',
    link: (address) => `The link will lead to ${address}`,
    approval: (who) => `The quotation will lose its noted approval: ${who}`,
    places: {
      kicker: 'Kicker',
      headline: 'Headline',
      standfirst: 'Standfirst',
      byline: 'Byline',
      dateline: 'Place',
      appointment: 'Appointment',
      caption: 'Caption',
      credit: 'Credit',
      alt: 'Description',
      licence: 'Licence',
      speaker: 'Who speaks',
      role: 'Who speaks',
      note: 'Note',
      notesToEditors: 'Notes to editors',
    },
    run: (many) => (many > 1 ? `Replace (${number.format(many)})` : 'Replace'),
    erase: (many) => (many > 1 ? `Erase these words (${number.format(many)})` : 'Erase these words'),
    writing: (done, total) => `${number.format(done)} of ${number.format(total)} texts changed`,
    readOnly: 'This archive can only be read: nothing will be replaced in it.',
    done: (many, inTexts) => `${changes(many)} made in ${texts(inTexts)}.`,
    undoing: 'Texts are getting their words back…',
    undone: (many) => (many > 1 ? `${texts(many)} have their words back.` : 'The text has its words back.'),
    report: {
      stopped: (done, total) =>
        `Stopped: ${number.format(done)} of ${number.format(total)} texts were changed. They stay so, unless you undo.`,
      left: 'Edited since the preview: these changes were not made.',
      leftUndone:
        'Edited since: these texts keep their new words. Their earlier versions stay under Versions.',
      refused: 'Not saved: these texts are as they were.',
      takeBack: 'Undo the replacement',
    },
  },
};
