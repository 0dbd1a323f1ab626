import type { Block, LinkedBlock, Mark } from '../../../src/article';

/** Something of one kind as a format writes it, or the reason why its reader gives none of that kind. */
export type Specimen<Source> = Source | { source: Source; reads: readonly string[] } | { without: string };

/** One specimen for each kind of block and mark that a text from outside may hold; a new kind must be added to each. */
export interface Specimens<Source> {
  blocks: Readonly<Record<Exclude<Block['type'], LinkedBlock['type']>, Specimen<Source>>>;
  /** A line that begins with "Le " and ends with " dit.", with the marked word "mot" between them. */
  marks: Readonly<Record<Mark['type'], Specimen<Source>>>;
}

/** How a reader is tried: its specimens, and the reading of one between the paragraphs "Avant." and "Après.". */
export interface Trial {
  specimens: Specimens<unknown>;
  read: (source: unknown) => Promise<Block[]>;
}

/** A trial whose sources are of one type. */
export function trialOf<Source>(
  specimens: Specimens<Source>,
  read: (source: Source) => Promise<Block[]>,
): Trial {
  return { specimens, read: (source) => read(source as Source) };
}

/** What the specimens of every format are read as, in the form of `sketch`, where the format says all of it. */
export const sketches: Readonly<Record<keyof Specimens<unknown>['blocks'], readonly string[]>> = {
  paragraph: ['p Un train par heure.'],
  crosshead: ['h1 Ce que nous demandons'],
  bulletedList: ['- un train', '- un guichet'],
  numberedList: ['3. un train', '4. un guichet'],
  preformatted: ['pre ls -l   /srv⏎  -rw "a"'],
  quotation: ['quotation', '  p La gare reste ouverte.', '  by Ali Ba | maire'],
  pullQuote: ['pull Douze minutes de retard'],
  figure: ['figure alt=Un quai vide caption=La halte le matin credit=Maud'],
  table: ['table ', '  !Année | !Trains', '  2005 | 14'],
  divider: ['---'],
  box: ['box', '  p Samedi devant la gare.'],
};

/** The marked word of the specimens, in the form of `line`. */
export const markedWords: Readonly<Record<Mark['type'], string>> = {
  link: '[mot](https://exemple.org/dossier)',
  language: '<en:mot>',
  bold: '*mot*',
  italic: '/mot/',
  smallCapitals: '%mot%',
  superscript: '^mot^',
  subscript: '~mot~',
  code: '`mot`',
};
