import { inCountry, listOfNeeds } from './imprint';
import type { CheckMessages } from '../kinds';
import { count, quoted } from './typography';

/** The checks in English. */
export const checkFindings: CheckMessages = {
  'headline-missing': () => 'No headline: say the fact, in one line.',
  'headline-empty-words': () => 'The headline only says that this is a release: say the fact.',
  'headline-long': ({ words, limit }) => `Headline of ${words} words; past ${limit}, newsrooms cut it.`,
  'standfirst-missing': () => 'No standfirst: who, what, where, when, why.',
  'standfirst-long': ({ characters, limit }) =>
    `Standfirst of ${characters} characters; in ${limit} at most, it is taken up as it is.`,
  'body-missing': () => 'No text yet.',
  'body-long': ({ words, limit }) =>
    `Text of ${words} words; the usual is to stay under ${limit}. Keep to one subject.`,
  'dateline-missing': () => 'No place before the date: where do you write from?',
  'embargo-past': () => 'The hour of the embargo is past: put it off, or lift the embargo.',
  'appointment-past': () =>
    'The appointment is past: correct its date, or remove it if the text no longer calls people to come.',
  'translation-behind': () =>
    'The original has changed since this translation: see what changed, then bring it up to date.',
  'appointment-without-place': () =>
    'Appointment without a place: say where to come, or give the web address where it can be followed.',
  'speaker-missing': () => 'Quotation without a name: say who speaks, and as what.',
  'quotation-unapproved': () => 'Nobody is noted as having approved this quotation: have it read.',
  'alt-missing': () => 'Picture without a description: say what it shows to those who cannot see it.',
  'credit-missing': () => 'Picture without a credit: name who made it.',
  'licence-missing': () =>
    'Picture without terms of use: say whether the press may print it, and under which licence.',
  'picture-small': ({ density, least }) =>
    `Picture too small for print: ${density} dots to the inch, ${least} are needed. Look for the original.`,
  'table-headers-missing': () =>
    'Table without headings: read aloud, it is lost. Make its first row a header.',
  'crosshead-empty': () => 'Empty crosshead: write it, or delete it.',
  'crosshead-orphan': () =>
    'Small crosshead with no crosshead before it: read aloud, the outline skips a level.',
  'note-empty': () => 'Empty footnote: write it, or delete it.',
  'link-broken': ({ address }) =>
    address.startsWith('#')
      ? `No crosshead has the words of this link (${address}): write those of the crosshead in it.`
      : `This link leads nowhere (${address}): mend its address.`,
  'link-tracked': () =>
    'This link tells the site it leads to where readers come from: take the tracking out of its address.',
  'straight-quotes': () => 'Straight quotation mark or apostrophe. Mend typography sets them all.',
  'double-space': () => 'Two spaces in a row: keep one.',
  'joined-words': () => 'Words run together, most likely by pasting: part them.',
  placeholder: () => 'A passage waits to be filled in: complete it, or take it out.',
  misspelt: ({ word }) => `${quoted(word)} is in no dictionary: correct it, or add it with a right click.`,
  attached: () =>
    'The mail carries only its first picture, in small, and what you choose to attach as you send it: see that this is among it, or say where to find it.',
  'numeric-date': () => 'This date reads differently from one country to the next: write the month.',
  telephone: () =>
    'This number will be public: take it out if it is somebody’s, or put it in the group’s identity.',
  'home-address': () => 'This looks like somebody’s home, and will be public: take it out.',
  'contact-missing': () => 'The settings name nobody whom the press can reach: add a contact.',
  'boilerplate-missing': () =>
    'The settings have no words about the group in this language: write them once for all.',
  'imprint-missing': ({ country, missing }) =>
    `The law ${inCountry(country)} wants on a leaflet ${listOfNeeds(missing)}: complete the settings.`,
};

/** The list of points, and how the text is written. */
export const checksMessages = {
  checks: {
    title: 'Proofreading',
    none: 'Nothing to point out',
    nothingYet: 'Nothing to check yet: points to mend will come as you write.',
    noneHelp: 'Headline, standfirst, date, quotations, pictures and links have what they need.',
    some: (points: number) => count(points, 'point', 'points'),
    toMend: (points: number) => `${count(points, 'point', 'points')} to mend`,
    toConsider: (points: number) => `${count(points, 'point', 'points')} to consider`,
    weights: { mend: 'To mend before sending', consider: 'To consider' },
    more: (points: number) => `${count(points, 'more point', 'more points')} of the same kind`,
    keys: '↑ ↓ go through · Enter go to the place · Delete set aside · F8 next point',
    setAside: 'Set this point aside for this text',
    isAside: 'Set aside for this text.',
    asides: 'Set aside for this text',
    takeUp: 'Take up again',
    style: 'Writing',
    repeated: 'Show repeated words',
    long: (words: number) => `Show sentences of more than ${words} words`,
    noneRepeated: 'No word comes back too soon.',
    noneLong: 'No sentence is long.',
    longSentence: (words: number) => `Sentence of ${words} words`,
    repeatedWord: (word: string) => `${quoted(word)} comes back before long`,
    times: (places: number) => count(places, 'time', 'times'),
    see: 'See',
  },
};
