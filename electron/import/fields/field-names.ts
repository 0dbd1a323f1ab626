import type { ArticleKind, ArticleStatus } from '../../../src/article';

/** The words by which front matter names each field, folded as `foldName` does; the first is the article's own. */
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
  slug: ['slug'],
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
  notesToEditors: ['notestoeditors', 'notesauxredactions'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The kinds of article by the words that name them in French and English, folded. */
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

/** The states of an article by the words that name them in French and English, folded. */
export const statusesByName: Readonly<Record<string, ArticleStatus>> = {
  draft: 'draft',
  brouillon: 'draft',
  ready: 'ready',
  pret: 'ready',
  prete: 'ready',
  final: 'ready',
  published: 'published',
  publie: 'published',
  publiee: 'published',
};

/** A name without its accents, capitals, spaces and dashes, so that "Notes-to-editors" is "notesToEditors". */
export function normalizeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();
}
