import type { ArticleKind } from '../article';

/** The outlets. */
export const outlets = ['site', 'leaflet', 'press', 'cards'] as const;
export type Outlet = (typeof outlets)[number];

/**
 * The kinds of documents that outlets make: the leaflet, the same imposed for the copier and made for a print shop, the sheet
 * that shows how to fold it, the release, the press mail, the press kit, a card, the words of cards, and the front page of the site.
 */
export const documentKinds = [
  'leaflet',
  'imposed',
  'guide',
  'print-shop',
  'release',
  'mail',
  'kit',
  'card',
  'card-words',
  'site',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The default outlets of each kind: an article is mostly too long for a leaflet. Cards are made when they are asked for. */
export const usualOutlets: Readonly<Record<ArticleKind, readonly Outlet[]>> = {
  release: ['site', 'leaflet', 'press'],
  article: ['site', 'press'],
  leaflet: ['site', 'leaflet', 'press'],
  page: ['site'],
};

/** The outlets that a kind can go to: a page is one of the site, and nothing else. */
export const possibleOutlets: Readonly<Record<ArticleKind, readonly Outlet[]>> = {
  release: outlets,
  article: outlets,
  leaflet: outlets,
  page: ['site'],
};

/** What is compared, at an export, with the words of its text. */
export const comparedDocuments = [
  'page',
  'signed-text',
  'leaflet',
  'mail',
  'mail-text',
  'pdf',
  'docx',
  'kit-page',
  'kit-text',
] as const;
export type ComparedDocument = (typeof comparedDocuments)[number];
