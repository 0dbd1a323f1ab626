import type { PrintSize } from '../../leaflet';

/** What a figure says and asks on the sheet, in one language. */
export interface FigureWords {
  crop: string;
  replace: string;
  licence: string;
  /** That it will look coarse on paper, in words of paper and of pixels. */
  coarse: (pixels: number, print: PrintSize) => string;
  /** That the words are those another article has for the same picture. */
  remembered: (headline: string) => string;
}

const french: FigureWords = {
  crop: 'Recadrer',
  replace: 'Remplacer',
  licence: 'Licence',
  coarse: (pixels, { millimetres, density, least, enough }) =>
    `Trop petite pour l’impression\u00a0: ${pixels}\u00a0px sur ${millimetres}\u00a0mm de large font ${density} points par pouce. Il en faut ${least}, soit ${enough}\u00a0px.`,
  remembered: (headline) =>
    `Cette image est déjà dans «\u00a0${headline}\u00a0»\u00a0: ses mots sont repris.`,
};

const english: FigureWords = {
  crop: 'Crop',
  replace: 'Replace',
  licence: 'Licence',
  coarse: (pixels, { millimetres, density, least, enough }) =>
    `Too small for print: ${pixels} px over ${millimetres} mm make ${density} dots per inch. It takes ${least}, so ${enough} px.`,
  remembered: (headline) =>
    `This picture is already in “${headline || 'Untitled'}”: its words are taken over.`,
};

/** What figures say in the language of the interface. */
export function figureWords(language: 'fr' | 'en'): FigureWords {
  return language === 'fr' ? french : english;
}

const licences = {
  fr: [
    'CC BY 4.0',
    'CC BY-SA 4.0',
    'CC0 1.0, domaine public',
    'Libre de droits pour la presse',
    'Tous droits réservés',
  ],
  en: ['CC BY 4.0', 'CC BY-SA 4.0', 'CC0 1.0, public domain', 'Free for press use', 'All rights reserved'],
} as const;

/** The terms that are usual for pictures, as they are printed in a text of this language. */
export function usualLicences(language: string): readonly string[] {
  return licences[language.toLowerCase().startsWith('fr') ? 'fr' : 'en'];
}
