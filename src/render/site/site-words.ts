import { afterDe } from '../french-names';
import { wordsIn } from '../words-in';
import type { ByLanguage } from '../words-in';

/** The fixed words of the site's pages: what surrounds the articles, in the page's language. */
export interface SiteWords {
  home: string;
  menu: string;
  sections: { release: string; article: string; leaflet: string };
  by: string;
  published: string;
  email: string;
  address: string;
  note: (number: number) => string;
  backToNote: (number: number) => string;
  share: string;
  notes: string;
  about: (name: string) => string;
  licence: string;
  latest: string;
  skipToText: string;
  notFound: string;
  notFoundHelp: string;
  backHome: string;
  tags: string;
  newsletter: string;
  newsletterCall: string;
  join: string;
  joinCall: string;
  archives: string;
  byYear: string;
  byTag: string;
  allArticles: string;
  taggedWith: (tag: string) => string;
  articlesOf: (year: string) => string;
  count: (articles: number) => string;
  feed: string;
  nothingYet: string;
  legal: string;
  contact: string;
  credit: (name: string) => string;
  picture: string;
  table: string;
}

const french: SiteWords = {
  home: 'Accueil',
  menu: 'Rubriques',
  sections: { release: 'Communiqué de presse', article: 'Article', leaflet: 'Tract' },
  by: 'Par',
  published: 'Publié le',
  email: 'Courriel',
  address: 'Adresse de la page',
  note: (number) => `Note ${number}`,
  backToNote: (number) => `Retour au texte, appel de note ${number}`,
  share: 'Partagez cet article',
  notes: 'Notes',
  about: (name) => `À propos ${afterDe(name)}`,
  licence: 'Licence',
  latest: 'Derniers articles',
  skipToText: 'Aller au texte',
  notFound: 'Cette page n’existe pas',
  notFoundHelp: 'L’adresse a peut-être changé. Tous les articles sont dans les archives.',
  backHome: 'Retour à l’accueil',
  tags: 'Mots-clés',
  newsletter: 'Lettre d’information',
  newsletterCall: 'Recevoir la lettre',
  join: 'Nous rejoindre',
  joinCall: 'Rejoindre le groupe',
  archives: 'Archives',
  byYear: 'Par année',
  byTag: 'Par mot-clé',
  allArticles: 'Tous les articles',
  taggedWith: (tag) => `Mot-clé\u00a0: ${tag}`,
  articlesOf: (year) => `Articles de ${year}`,
  count: (articles) => (articles < 2 ? `${articles} article` : `${articles} articles`),
  feed: 'Flux',
  nothingYet: 'Aucun article n’a encore été publié.',
  legal: 'Mentions légales',
  contact: 'Nous écrire',
  credit: (name) => `Photo\u00a0: ${name}`,
  picture: 'Image',
  table: 'Tableau',
};

const english: SiteWords = {
  home: 'Front page',
  menu: 'Sections',
  sections: { release: 'Press release', article: 'Article', leaflet: 'Leaflet' },
  by: 'By',
  published: 'Published',
  email: 'E-mail',
  address: 'Address of this page',
  note: (number) => `Note ${number}`,
  backToNote: (number) => `Back to the text, note ${number}`,
  share: 'Share this article',
  notes: 'Notes',
  about: (name) => `About ${name}`,
  licence: 'Licence',
  latest: 'Latest articles',
  skipToText: 'Skip to the text',
  notFound: 'This page does not exist',
  notFoundHelp: 'Its address may have changed. Every article is in the archives.',
  backHome: 'Back to the front page',
  tags: 'Tags',
  newsletter: 'Newsletter',
  newsletterCall: 'Get the newsletter',
  join: 'Join us',
  joinCall: 'Join the group',
  archives: 'Archives',
  byYear: 'By year',
  byTag: 'By tag',
  allArticles: 'All articles',
  taggedWith: (tag) => `Tag: ${tag}`,
  articlesOf: (year) => `Articles from ${year}`,
  count: (articles) => (articles === 1 ? '1 article' : `${articles} articles`),
  feed: 'Feeds',
  nothingYet: 'No article has been published yet.',
  legal: 'Legal notice',
  contact: 'Write to us',
  credit: (name) => `Photo: ${name}`,
  picture: 'Picture',
  table: 'Table',
};

const german: SiteWords = {
  home: 'Startseite',
  menu: 'Rubriken',
  sections: { release: 'Pressemitteilung', article: 'Artikel', leaflet: 'Flugblatt' },
  by: 'Von',
  published: 'Veröffentlicht am',
  email: 'E-Mail',
  address: 'Adresse dieser Seite',
  note: (number) => `Anmerkung ${number}`,
  backToNote: (number) => `Zurück zum Text, Anmerkung ${number}`,
  share: 'Diesen Artikel teilen',
  notes: 'Anmerkungen',
  about: (name) => `Über ${name}`,
  licence: 'Lizenz',
  latest: 'Neueste Artikel',
  skipToText: 'Zum Text springen',
  notFound: 'Diese Seite gibt es nicht',
  notFoundHelp: 'Vielleicht hat sich die Adresse geändert. Alle Artikel stehen im Archiv.',
  backHome: 'Zurück zur Startseite',
  tags: 'Schlagwörter',
  newsletter: 'Rundbrief',
  newsletterCall: 'Rundbrief erhalten',
  join: 'Mitmachen',
  joinCall: 'Bei uns mitmachen',
  archives: 'Archiv',
  byYear: 'Nach Jahr',
  byTag: 'Nach Schlagwort',
  allArticles: 'Alle Artikel',
  taggedWith: (tag) => `Schlagwort: ${tag}`,
  articlesOf: (year) => `Artikel aus ${year}`,
  count: (articles) => `${articles} Artikel`,
  feed: 'Feeds',
  nothingYet: 'Noch ist kein Artikel erschienen.',
  legal: 'Impressum',
  contact: 'Schreiben Sie uns',
  credit: (name) => `Foto: ${name}`,
  picture: 'Bild',
  table: 'Tabelle',
};

const spanish: SiteWords = {
  home: 'Portada',
  menu: 'Secciones',
  sections: { release: 'Comunicado de prensa', article: 'Artículo', leaflet: 'Octavilla' },
  by: 'Por',
  published: 'Publicado el',
  email: 'Correo',
  address: 'Dirección de esta página',
  note: (number) => `Nota ${number}`,
  backToNote: (number) => `Volver al texto, nota ${number}`,
  share: 'Comparte este artículo',
  notes: 'Notas',
  about: (name) => `Sobre ${name}`,
  licence: 'Licencia',
  latest: 'Últimos artículos',
  skipToText: 'Ir al texto',
  notFound: 'Esta página no existe',
  notFoundHelp: 'Puede que la dirección haya cambiado. Todos los artículos están en el archivo.',
  backHome: 'Volver a la portada',
  tags: 'Etiquetas',
  newsletter: 'Boletín',
  newsletterCall: 'Recibir el boletín',
  join: 'Participa',
  joinCall: 'Unirse al grupo',
  archives: 'Archivo',
  byYear: 'Por año',
  byTag: 'Por etiqueta',
  allArticles: 'Todos los artículos',
  taggedWith: (tag) => `Etiqueta: ${tag}`,
  articlesOf: (year) => `Artículos de ${year}`,
  count: (articles) => (articles === 1 ? '1 artículo' : `${articles} artículos`),
  feed: 'Canales',
  nothingYet: 'Todavía no se ha publicado ningún artículo.',
  legal: 'Aviso legal',
  contact: 'Escríbenos',
  credit: (name) => `Foto: ${name}`,
  picture: 'Imagen',
  table: 'Tabla',
};

const italian: SiteWords = {
  home: 'Prima pagina',
  menu: 'Sezioni',
  sections: { release: 'Comunicato stampa', article: 'Articolo', leaflet: 'Volantino' },
  by: 'Di',
  published: 'Pubblicato il',
  email: 'E-mail',
  address: 'Indirizzo di questa pagina',
  note: (number) => `Nota ${number}`,
  backToNote: (number) => `Torna al testo, nota ${number}`,
  share: 'Condividi questo articolo',
  notes: 'Note',
  about: (name) => `Chi è ${name}`,
  licence: 'Licenza',
  latest: 'Ultimi articoli',
  skipToText: 'Vai al testo',
  notFound: 'Questa pagina non esiste',
  notFoundHelp: 'Forse l’indirizzo è cambiato. Tutti gli articoli sono nell’archivio.',
  backHome: 'Torna alla prima pagina',
  tags: 'Temi',
  newsletter: 'Bollettino',
  newsletterCall: 'Ricevere il bollettino',
  join: 'Partecipa',
  joinCall: 'Unirsi al gruppo',
  archives: 'Archivio',
  byYear: 'Per anno',
  byTag: 'Per tema',
  allArticles: 'Tutti gli articoli',
  taggedWith: (tag) => `Tema: ${tag}`,
  articlesOf: (year) => `Articoli del ${year}`,
  count: (articles) => (articles === 1 ? '1 articolo' : `${articles} articoli`),
  feed: 'Flussi',
  nothingYet: 'Nessun articolo è ancora stato pubblicato.',
  legal: 'Note legali',
  contact: 'Scrivici',
  credit: (name) => `Foto: ${name}`,
  picture: 'Immagine',
  table: 'Tabella',
};

const byLanguage: ByLanguage<SiteWords> = {
  fr: french,
  en: english,
  de: german,
  es: spanish,
  it: italian,
};

/** The site's words for a BCP 47 language; English where a language has none of its own yet. */
export function siteWords(language: string): SiteWords {
  return wordsIn(byLanguage, language);
}
