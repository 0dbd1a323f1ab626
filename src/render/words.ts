import { afterDe } from './french-names';
import { wordsIn } from './words-in';
import type { ByLanguage } from './words-in';

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

const german: OutletWords = {
  release: 'Pressemitteilung',
  leaflet: 'Flugblatt',
  immediate: 'Zur sofortigen Veröffentlichung',
  by: 'Von',
  notes: 'Anmerkungen',
  notesToEditors: 'Hinweise für die Redaktionen',
  about: (name) => `Über ${name}`,
  pressContact: 'Pressekontakt',
  contact: 'Schreiben Sie uns',
  photo: 'Foto',
  end: '– Ende –',
  readOnline: 'Online lesen',
  printedBy: 'Gedruckt bei',
  litter: '',
  overleaf: 'Bitte wenden',
  licence: 'Lizenz',
};

const spanish: OutletWords = {
  release: 'Comunicado de prensa',
  leaflet: 'Octavilla',
  immediate: 'Para publicación inmediata',
  by: 'Por',
  notes: 'Notas',
  notesToEditors: 'Notas para las redacciones',
  about: (name) => `Sobre ${name}`,
  pressContact: 'Contacto de prensa',
  contact: 'Escríbenos',
  photo: 'Foto',
  end: '– Fin –',
  readOnline: 'Leer en línea',
  printedBy: 'Impreso por',
  litter: '',
  overleaf: 'Sigue al dorso',
  licence: 'Licencia',
};

const italian: OutletWords = {
  release: 'Comunicato stampa',
  leaflet: 'Volantino',
  immediate: 'Per la diffusione immediata',
  by: 'Di',
  notes: 'Note',
  notesToEditors: 'Note per le redazioni',
  about: (name) => `Chi è ${name}`,
  pressContact: 'Contatto stampa',
  contact: 'Scrivici',
  photo: 'Foto',
  end: '– Fine –',
  readOnline: 'Leggi online',
  printedBy: 'Stampato da',
  litter: '',
  overleaf: 'Continua sul retro',
  licence: 'Licenza',
};

const byLanguage: ByLanguage<OutletWords> = {
  fr: french,
  en: english,
  de: german,
  es: spanish,
  it: italian,
};

/** The outlets' words for a BCP 47 language; English where a language has none of its own yet. */
export function outletWords(language: string): OutletWords {
  return wordsIn(byLanguage, language);
}
