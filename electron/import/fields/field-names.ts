import type { ArticleKind, ArticleStatus } from '../../../src/article';

/** The names that front matter gives each field, normalized by `normalizeName`; the first is the article's own. */
export const fieldNames = {
  id: ['id', 'uuid'],
  kind: ['kind', 'type', 'genre'],
  language: ['language', 'lang', 'langue', 'locale'],
  kicker: ['kicker', 'surtitre'],
  headline: ['headline', 'title', 'titre'],
  standfirst: [
    'standfirst',
    'description',
    'summary',
    'chapo',
    'chapeau',
    'excerpt',
    'lede',
    'subtitle',
    'soustitre',
  ],
  byline: ['byline', 'author', 'authors', 'auteur', 'auteurs', 'autrice', 'signature'],
  dateline: ['dateline', 'place', 'lieu'],
  date: ['date', 'pubdate', 'publishdate'],
  publishing: ['publishdate'],
  zone: ['zone', 'timezone', 'fuseau'],
  embargo: ['embargo'],
  status: ['status', 'statut'],
  draft: ['draft', 'brouillon'],
  published: ['published'],
  hidden: ['private', 'prive', 'privat', 'hidden', 'unlisted', 'secret', 'unpublished', 'headless', 'wip'],
  shown: ['publish', 'public', 'visible'],
  visibility: ['visibility', 'visibilite', 'sichtbarkeit', 'visibilidad', 'visibilita'],
  password: ['password', 'passwort', 'motdepasse', 'protected'],
  build: ['build'],
  expiry: ['expirydate', 'expires', 'expireson', 'unpublishdate'],
  slug: ['slug'],
  formerPaths: ['aliases', 'alias', 'redirectfrom', 'permalink', 'url', 'path'],
  translationKey: ['translationkey', 'langref', 'translationid', 'translationof', 'ref'],
  tags: ['tags', 'keywords', 'categories', 'tag', 'category', 'motscles'],
  lead: [
    'lead',
    'image',
    'cover',
    'featuredimage',
    'featureimage',
    'images',
    'banner',
    'hero',
    'header',
    'thumbnail',
  ],
  leadAlt: ['leadalt', 'imagealt', 'featuredimagealt', 'featureimagealt', 'coveralt', 'thumbnailalt', 'alt'],
  leadCaption: ['leadcaption', 'imagecaption', 'featuredimagecaption', 'featureimagecaption', 'covercaption'],
  leadCredit: ['leadcredit', 'imagecredit', 'featuredimagecredit', 'photocredit'],
  appointment: ['appointment', 'rendezvous', 'event', 'evenement', 'events', 'evenements'],
  eventStart: ['start', 'startdate', 'datedebut', 'dtstart', 'eventstart', 'eventdate', 'eventstartdate'],
  eventEnd: ['end', 'enddate', 'datefin', 'dtend', 'eventend', 'eventenddate'],
  eventHours: ['horaire'],
  eventPlace: ['location', 'venue', 'eventlocation'],
  eventAddress: ['adresse', 'address', 'eventaddress'],
  notesToEditors: ['notestoeditors', 'notesauxredactions'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The kinds of article by their names in French and English, normalized. */
export const kindsByName: Readonly<Record<string, ArticleKind>> = {
  release: 'release',
  pressrelease: 'release',
  communique: 'release',
  communiquedepresse: 'release',
  cp: 'release',
  article: 'article',
  post: 'article',
  news: 'article',
  actualite: 'article',
  leaflet: 'leaflet',
  flyer: 'leaflet',
  tract: 'leaflet',
};

/** The statuses of an article by their names in French and English, normalized. */
export const statusesByName: Readonly<Record<string, ArticleStatus>> = {
  draft: 'draft',
  brouillon: 'draft',
  ready: 'ready',
  pret: 'ready',
  prete: 'ready',
  final: 'ready',
  published: 'published',
  publish: 'published',
  public: 'published',
  publie: 'published',
  publiee: 'published',
};

/** A name without accents, capitals, spaces and dashes: "Notes-to-editors" equals "notesToEditors". */
export function normalizeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();
}
