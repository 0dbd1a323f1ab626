import { afterDe } from './french-names';

/** The fixed words that the outlets print, in the language of the article. */
export interface OutletWords {
  release: string;
  article: string;
  leaflet: string;
  immediate: string;
  by: string;
  share: string;
  notes: string;
  backToText: string;
  notesToEditors: string;
  about: (name: string) => string;
  pressContact: string;
  photo: string;
  end: string;
  readOnline: string;
  printedBy: string;
  /** The line a leaflet ends on where custom asks for one; empty elsewhere. */
  litter: string;
  overleaf: string;
  licence: string;
  latest: string;
  archives: string;
  skipToText: string;
  notFound: string;
  notFoundHelp: string;
  backHome: string;
  tags: string;
  published: string;
}

const french: OutletWords = {
  release: 'Communiqué de presse',
  article: 'Article',
  leaflet: 'Tract',
  immediate: 'Pour diffusion immédiate',
  by: 'Par',
  share: 'Partagez cet article',
  notes: 'Notes',
  backToText: 'Retour au texte',
  notesToEditors: 'Notes aux rédactions',
  about: (name) => `À propos ${afterDe(name)}`,
  pressContact: 'Contact presse',
  photo: 'Photo',
  end: '– Fin –',
  readOnline: 'Lire en ligne',
  printedBy: 'Imprimé par',
  litter: 'Ne pas jeter sur la voie publique.',
  overleaf: 'Suite au verso',
  licence: 'Licence',
  latest: 'Derniers articles',
  archives: 'Archives',
  skipToText: 'Aller au texte',
  notFound: 'Cette page n’existe pas',
  notFoundHelp: 'L’adresse a peut-être changé. Les articles sont tous dans les archives.',
  backHome: 'Retour à l’accueil',
  tags: 'Mots-clés',
  published: 'Publié le',
};

const english: OutletWords = {
  release: 'Press release',
  article: 'Article',
  leaflet: 'Leaflet',
  immediate: 'For immediate release',
  by: 'By',
  share: 'Share this article',
  notes: 'Notes',
  backToText: 'Back to the text',
  notesToEditors: 'Notes to editors',
  about: (name) => `About ${name}`,
  pressContact: 'Press contact',
  photo: 'Photo',
  end: 'ENDS',
  readOnline: 'Read online',
  printedBy: 'Printed by',
  litter: '',
  overleaf: 'Continued overleaf',
  licence: 'Licence',
  latest: 'Latest articles',
  archives: 'Archives',
  skipToText: 'Skip to the text',
  notFound: 'This page does not exist',
  notFoundHelp: 'Its address may have changed. Every article is in the archives.',
  backHome: 'Back to the front page',
  tags: 'Tags',
  published: 'Published',
};

/** The outlets' words for a BCP 47 language; English where a language has none of its own yet. */
export function outletWords(language: string): OutletWords {
  return language.toLowerCase().startsWith('fr') ? french : english;
}
