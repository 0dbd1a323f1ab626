import { count, number } from './typography';

/** The line at the bottom: how long the text is, and whether it fits. */
export const statusBarMessages = {
  statusBar: {
    headline: (words: number) => `Titre ${count(words, 'mot', 'mots')}`,
    standfirst: (signs: number) => `Chapô ${count(signs, 'signe', 'signes')}`,
    body: (words: number) => `Texte ${count(words, 'mot', 'mots')}`,
    signs: (signs: number) => count(signs, 'signe', 'signes'),
    reading: (minutes: number) => `${count(minutes, 'minute', 'minutes')} de lecture`,
    selection: (words: number, signs: number) =>
      `Sélection ${count(words, 'mot', 'mots')}, ${count(signs, 'signe', 'signes')}`,
    short: 'court',
    long: 'long',
    bands: {
      words: (from: number, to: number) =>
        `Usage\u00a0: de ${number.format(from)} à ${count(to, 'mot', 'mots')}`,
      signs: (from: number, to: number) =>
        `Usage\u00a0: de ${number.format(from)} à ${count(to, 'signe', 'signes')}`,
    },
    recto: (paper: string) => `Tient sur un ${paper} recto`,
    rectoVerso: (paper: string) => `Tient sur un ${paper} recto verso`,
    folded: (paper: string) => `Tient en ${paper}`,
    tooMany: (format: string, words: number) => `${format}\u00a0: ${count(words, 'mot', 'mots')} de trop`,
    estimated: {
      recto: (paper: string) => `Devrait tenir sur un ${paper} recto`,
      rectoVerso: (paper: string) => `Devrait tenir sur un ${paper} recto verso`,
      folded: (paper: string) => `Devrait tenir en ${paper}`,
      tooMany: (format: string, words: number) =>
        `${format}\u00a0: environ ${count(words, 'mot', 'mots')} de trop`,
      why: 'Estimation\u00a0: le tract n’est pas encore composé.',
    },
  },
};
