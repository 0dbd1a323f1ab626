import type { Messages } from '../messages';
import { quoted } from './typography';

/** Spell check and personal words. */
export const spellingMessages: Pick<Messages, 'spelling'> = {
  spelling: {
    check: 'Check spelling as I write',
    languages:
      'In French, English, German, Spanish and Italian, each text and each passage in its own language. Nothing is asked of the network; in any other language, nothing is underlined.',
    withoutDictionary: (language) =>
      `Language of the open text: ${language}. There is no dictionary for it, so this text is not checked.`,
    own: 'Your words',
    ownHelp:
      'Kept in this archive and right in all its texts. The names in the group’s identity are already known.',
    none: 'No word yet: right-click an underlined word, or press Shift+F10 in it, to add it.',
    add: 'Word to add',
    addNow: 'Add',
    notAWord: 'One word, with no space or punctuation around it.',
    remove: (word) => `Remove ${word}`,
    removed: (word) => `${quoted(word)} is no longer one of your words.`,
    unchecked: 'Spelling not checked',
  },
};
