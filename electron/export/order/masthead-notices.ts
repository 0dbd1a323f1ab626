import { homesPrinted, imprintOf, mastheadIn } from '../../../src/article';
import type { Article, Masthead, PrintedObject, UntranslatedWords } from '../../../src/article';
import type { Notice } from '../../../src/contract';
import { leafletTemplates } from '../../../src/leaflet';
import type { LeafletDesign, LeafletFormatName } from '../../../src/leaflet';
import { imprintLine } from '../../../src/render';

/** What the group has written of what an outlet shows, but not in a language that the outlet is read in. */
export function untranslatedNotices(
  masthead: Masthead,
  languages: Iterable<string>,
  shown: readonly UntranslatedWords[],
): Notice[] {
  return [...new Set(languages)].flatMap((language) =>
    mastheadIn(masthead, language)
      .untranslated.filter((what) => shown.includes(what))
      .map((what) => ({ kind: 'words-untranslated' as const, what, language })),
  );
}

/** What the law calls a leaflet of each format. */
const objectOf: Readonly<Record<LeafletFormatName, PrintedObject>> = {
  a6: 'leaflet',
  a5: 'leaflet',
  dl: 'leaflet',
  square: 'leaflet',
  a4: 'leaflet',
  a3: 'poster',
  a2: 'poster',
  'a3-tiles': 'poster',
  'a2-tiles': 'poster',
  'tabloid-tiles': 'poster',
  'door-hanger': 'leaflet',
  postcard: 'leaflet',
  'label-70x37': 'leaflet',
  'label-63x38': 'leaflet',
  'label-99x67': 'leaflet',
  letter: 'leaflet',
  'half-letter': 'leaflet',
  'a4-fold': 'leaflet',
  'a4-roll': 'leaflet',
  'a4-accordion': 'leaflet',
  'a6-zine': 'brochure',
  'a7-zine': 'brochure',
  'a5-booklet': 'brochure',
};

/** What a person should know of the law before a leaflet of a format is printed in some ink, in the country of the group. */
export function printLawNotices(article: Article, masthead: Masthead, print: LeafletDesign): Notice[] {
  return [
    ...imprintNotices(article, masthead),
    ...homeNotices(article, masthead),
    ...posterNotices(article, masthead, print),
  ];
}

function imprintNotices({ headline, language }: Article, masthead: Masthead): Notice[] {
  const { country, law, ownLine, missing } = imprintOf(masthead, language);
  if (missing.length > 0) return [{ kind: 'imprint-missing', article: headline, country, missing }];
  const saysNothing = ownLine === '' && imprintLine(masthead, language, '') === '';
  if (law.duty !== 'unverified' || !saysNothing) return [];
  return [{ kind: 'imprint-unverified', article: headline, country }];
}

function homeNotices({ headline, language }: Article, masthead: Masthead): Notice[] {
  const addresses = homesPrinted(masthead, language);
  return addresses.length > 0 ? [{ kind: 'home-printed', article: headline, addresses }] : [];
}

function posterNotices(
  { headline, language }: Article,
  masthead: Masthead,
  { format, template, ink }: LeafletDesign,
): Notice[] {
  const { country, law } = imprintOf(masthead, language);
  const isPoster = objectOf[format] === 'poster' || (leafletTemplates[template].isPoster && format === 'a4');
  const isReserved = law.blackPosters === 'reserved' && isPoster && ink === 'black';
  return isReserved ? [{ kind: 'black-poster', article: headline, country }] : [];
}
