import { afterDe } from './french-names';

/** The fixed words that the outlets print, in the language of the article. */
export interface OutletWords {
  release: string;
  leaflet: string;
  immediate: string;
  by: string;
  notes: string;
  notesToEditors: string;
  about: (name: string) => string;
  pressContact: string;
  contact: string;
  photo: string;
  end: string;
  readOnline: string;
  printedBy: string;
  /** The line a leaflet ends on where custom asks for one; empty elsewhere. */
  litter: string;
  overleaf: string;
  licence: string;
}

const french: OutletWords = {
  release: 'Communiqué de presse',
  leaflet: 'Tract',
  immediate: 'Pour diffusion immédiate',
  by: 'Par',
  notes: 'Notes',
  notesToEditors: 'Notes aux rédactions',
  about: (name) => `À propos ${afterDe(name)}`,
  pressContact: 'Contact presse',
  contact: 'Nous écrire',
  photo: 'Photo',
  end: '– Fin –',
  readOnline: 'Lire en ligne',
  printedBy: 'Imprimé par',
  litter: 'Ne pas jeter sur la voie publique.',
  overleaf: 'Suite au verso',
  licence: 'Licence',
};

const english: OutletWords = {
  release: 'Press release',
  leaflet: 'Leaflet',
  immediate: 'For immediate release',
  by: 'By',
  notes: 'Notes',
  notesToEditors: 'Notes to editors',
  about: (name) => `About ${name}`,
  pressContact: 'Press contact',
  contact: 'Write to us',
  photo: 'Photo',
  end: 'ENDS',
  readOnline: 'Read online',
  printedBy: 'Printed by',
  litter: '',
  overleaf: 'Continued overleaf',
  licence: 'Licence',
};

/** The outlets' words for a BCP 47 language; English where a language has none of its own yet. */
export function outletWords(language: string): OutletWords {
  return language.toLowerCase().startsWith('fr') ? french : english;
}
