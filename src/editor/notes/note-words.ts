/** What the notes say of themselves, in one language. */
export interface NoteWords {
  /** The notes below the text. */
  area: string;
  /** A number in the text and, where it has words, what its note says. */
  call: (number: number, words: string) => string;
  text: (number: number) => string;
  back: (number: number) => string;
  leave: string;
  toArea: string;
  remove: string;
  empty: string;
  linkAddress: string;
  link: string;
}

const french: NoteWords = {
  area: 'Notes de bas de page',
  call: (number, words) => (words ? `Note ${number}\u00a0: ${words}` : `Note ${number}, vide`),
  text: (number) => `Texte de la note ${number}`,
  back: (number) => `Note ${number}, revenir à sa place dans le texte`,
  leave: 'Échap\u00a0: retour au texte',
  toArea: 'Voir toutes les notes',
  remove: 'Supprimer la note',
  empty: 'Texte de la note',
  linkAddress: 'Adresse du lien',
  link: 'Lier',
};

const english: NoteWords = {
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
};

/** The words of the notes in the language of the interface. */
export function noteWords(language: 'fr' | 'en'): NoteWords {
  return language === 'fr' ? french : english;
}
