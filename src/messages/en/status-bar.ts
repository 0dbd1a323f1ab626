import { count, number } from './typography';

/** The line at the bottom: how long the text is, and whether it fits. */
export const statusBarMessages = {
  statusBar: {
    headline: (words: number) => `Headline ${count(words, 'word', 'words')}`,
    standfirst: (signs: number) => `Standfirst ${count(signs, 'character', 'characters')}`,
    body: (words: number) => `Text ${count(words, 'word', 'words')}`,
    signs: (signs: number) => count(signs, 'character', 'characters'),
    reading: (minutes: number) => `${count(minutes, 'minute', 'minutes')} to read`,
    selection: (words: number, signs: number) =>
      `Selection ${count(words, 'word', 'words')}, ${count(signs, 'character', 'characters')}`,
    short: 'short',
    long: 'long',
    bands: {
      words: (from: number, to: number) => `Usual: ${number.format(from)} to ${count(to, 'word', 'words')}`,
      signs: (from: number, to: number) =>
        `Usual: ${number.format(from)} to ${count(to, 'character', 'characters')}`,
    },
    recto: (paper: string) => `Fits on one side of ${paper}`,
    rectoVerso: (paper: string) => `Fits on both sides of ${paper}`,
    folded: (paper: string) => `Fits as ${paper}`,
    tooMany: (format: string, words: number) => `${format}: ${count(words, 'word', 'words')} too many`,
    estimated: {
      recto: (paper: string) => `Should fit on one side of ${paper}`,
      rectoVerso: (paper: string) => `Should fit on both sides of ${paper}`,
      folded: (paper: string) => `Should fit as ${paper}`,
      tooMany: (format: string, words: number) =>
        `${format}: about ${count(words, 'word', 'words')} too many`,
      why: 'An estimate: the leaflet is not set yet.',
    },
  },
};
