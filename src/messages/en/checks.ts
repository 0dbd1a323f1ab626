import { count, quoted } from './typography';

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
