import type { Messages } from '../messages';
import { count, quoted } from './typography';

/** Families of translations: begun, linked, read beside each other. */
export const translationsMessages: Pick<Messages, 'translations'> = {
  translations: {
    name: 'Translations',
    start: 'Translate…',
    startTitle: (headline) => `Translate ${quoted(headline)}`,
    startHelp:
      'A draft opens with the words of the original, to be written over paragraph by paragraph; the original can be read beside it. Dates, places, embargo, pictures and keywords are taken over.',
    languages: 'Into which language?',
    exists: 'exists already: open it',
    other: 'Another language',
    otherHint: 'Its name or its code: Polish, pt-BR',
    begin: 'Begin',
    unknown: (typed) => `${quoted(typed)} is no known language. Try its code, such as ‘pl’ or ‘pt-BR’.`,
    link: 'Link to its original…',
    linkHelp: 'This text is the translation of another one, which is in the library already.',
    linkTitle: (headline) => `${quoted(headline)} is the translation of…`,
    linkFind: 'Find the original by its words',
    linkNone: 'No text in another language has these words.',
    unlink: 'Unlink from its translations',
    twice: (language, other) =>
      `Two texts of this family are in ${language}: the other is ${quoted(other)}. The site leads to one of them only.`,
    twiceShort: (language) => `Two texts in ${language} in this family`,
    isBehind: 'Older than its original',
    behindHelp: (language) => `The original (${language}) has changed since.`,
    original: 'Original',
    open: (headline) => `Open ${quoted(headline)}`,
    beside: {
      show: 'The original beside the text',
      button: 'Original',
      buttonHelp: 'Read the original, or another translation, beside the text',
      close: 'Close this pane',
      name: (language) => `To read beside the text: ${language}`,
      choose: 'The text read beside this one',
      isOriginal: 'original',
      goTo: 'A click on a passage, or Enter, leads to the same passage of your text.',
      untouched: (passages, of) =>
        passages === 0
          ? 'Every passage has been written over.'
          : `Still to translate: ${count(passages, 'passage', 'passages')} of ${of}.`,
      gone: 'This text is no longer in the library.',
      changed: 'The original has changed since this translation was brought up to date.',
      showChanges: 'See what changed',
      readAgain: 'Read the original',
      upToDate: 'The translation is up to date',
      notKept:
        'The state of the original that this translation comes from is no longer kept: compare the two texts, then say that the translation is up to date.',
      then: 'The original when the translation was up to date',
      now: 'The original now',
    },
    done: {
      translate: (language) => `Draft begun in ${language}: the original can be read beside it.`,
      link: 'The two texts are linked: the site leads from one to the other.',
      unlink: 'The text is no longer linked to its translations.',
      'up-to-date': (many) =>
        many > 1
          ? `${count(many, 'translation is', 'translations are')} up to date.`
          : 'The translation is up to date with its original.',
    },
  },
};
