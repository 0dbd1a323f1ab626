import type { ArticleKind } from '../article';

/** What a text can become. */
export const outlets = ['site', 'leaflet', 'press'] as const;
export type Outlet = (typeof outlets)[number];

/**
 * What outlets make for a person to open: the leaflet, the same imposed for the copier and made for a print shop, the
 * sheet that shows how it is folded, the release, the press mail, the press
 * kit, and the site by its front page.
 */
export const documentKinds = [
  'leaflet',
  'imposed',
  'guide',
  'print-shop',
  'release',
  'mail',
  'kit',
  'site',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What a text of each kind becomes unless the person says otherwise: an article is mostly too long for a leaflet. */
export const usualOutlets: Readonly<Record<ArticleKind, readonly Outlet[]>> = {
  release: outlets,
  article: ['site', 'press'],
  leaflet: outlets,
};
