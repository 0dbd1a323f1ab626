import { linksToTexts } from '../../article';
import type { Article, CheckPlace } from '../../article';
import type { GuidePage, Notice } from '../../contract';
import type { SectionName } from '../kit/state/sections';

/** Where a notice is dealt with: a section of the settings, or a place of the text. */
type NoticePlace = { settings: SectionName } | { sheet: CheckPlace };

/** The page of the guide that explains a notice; null where its sentence says enough. */
export const guidePageOf: Readonly<Record<Notice['kind'], GuidePage | null>> = {
  'damaged-left-out': 'versions',
  'masthead-damaged': 'versions',
  'site-damaged': 'versions',
  'archive-salvaged': 'versions',
  'saves-missing': 'versions',
  'move-unfinished': 'moving',
  'copies-beside': 'moving',
  'text-left-out': null,
  'outlet-missing': 'leaflet',
  'picture-left-out': 'photos',
  'logo-left-out': 'press',
  'revoked-left-out': 'signing',
  'former-address-left-out': 'website',
  'held-back': 'embargo',
  'dated-ahead': 'website',
  'leaflet-ahead': 'embargo',
  'card-left-out': 'cards',
  'cards-marked': 'cards',
  'cards-withdrawn': 'cards',
  'leaflet-larger': 'leaflet',
  'leaflet-smaller': 'leaflet',
  'leaflet-draft': 'leaflet',
  'passages-left-out': 'leaflet',
  'passage-unknown': 'leaflet',
  'coupon-left-out': 'leaflet',
  'coupon-without-address': 'leaflet',
  'verso-missing': 'leaflet',
  'verso-left-out': 'leaflet',
  'draft-joined': 'leaflet',
  'text-unprinted': 'leaflet',
  'leaflet-without-appointment': 'appointment',
  'leaflet-without-colour': 'leaflet',
  'template-broken': 'leaflet',
  'letters-astray': 'leaflet',
  'leaflet-short': 'leaflet',
  'leaflet-thin': 'leaflet',
  'break-leaves-white': 'leaflet',
  'break-too-long': 'leaflet',
  'leaflet-covered': 'leaflet',
  'appointment-past': 'appointment',
  'subject-long': 'press',
  withdrawn: null,
  'not-withdrawn': null,
  'draft-left-out': 'website',
  'words-missing': null,
  'card-words-foreign': null,
  'link-without-page': 'website',
  'translation-held': 'embargo',
  'translation-behind': 'translations',
  'translations-missing': 'translations',
  'translation-unfinished': 'translations',
  'alt-missing': 'photos',
  'picture-coarse': 'photos',
  'becomes-public': null,
  'taken-down': 'website',
  'embargo-leaves': 'embargo',
  'withdrawn-leaves': 'website',
  'withdrawn-files': null,
  'consent-unasked': 'photos',
  'consent-refused': 'photos',
  'imprint-missing': 'leaflet',
  'pdf-x-missing': 'leaflet',
  'imprint-unverified': 'leaflet',
  'home-printed': 'leaflet',
  'black-poster': 'leaflet',
  'characters-unprintable': null,
  'site-address-missing': 'masthead',
  'contact-missing': 'masthead',
  'group-name-missing': 'masthead',
  'words-untranslated': 'masthead',
  dropped: 'importing',
  changed: 'importing',
  'credit-from-file': 'photos',
  'credit-printed': 'photos',
  'picture-dropped': 'importing',
};

/** The place of a notice; null for none, or one in another text. */
export function placeOfNotice(notice: Notice, article: Article): NoticePlace | null {
  switch (notice.kind) {
    case 'contact-missing':
      return { settings: 'contacts' };
    case 'group-name-missing':
    case 'site-address-missing':
    case 'leaflet-without-colour':
      return { settings: 'identity' };
    case 'imprint-missing':
    case 'imprint-unverified':
    case 'home-printed':
      return { settings: 'print' };
    default:
      return 'article' in notice && notice.article === article.headline ? placeInText(notice, article) : null;
  }
}

function placeInText(notice: Notice, article: Article): NoticePlace | null {
  switch (notice.kind) {
    case 'alt-missing':
      return figurePlace(article, notice.place, 'alt');
    case 'picture-coarse':
    case 'consent-refused':
    case 'picture-left-out':
      return figurePlace(article, notice.place, 'caption');
    case 'held-back':
    case 'translation-held':
      return { sheet: { part: 'embargo' } };
    case 'appointment-past':
    case 'leaflet-without-appointment':
      return { sheet: { part: 'appointment' } };
    case 'dated-ahead':
      return { sheet: { part: 'date' } };
    case 'characters-unprintable':
      return charactersPlace(article, notice.characters);
    case 'link-without-page':
      return linkPlace(article, notice.words);
    default:
      return null;
  }
}

/** The nth picture of a text; the lead is the first. */
export function figurePlace(
  { lead, body }: Article,
  place: number,
  field: 'alt' | 'caption',
): NoticePlace | null {
  if (lead && place === 1) return { sheet: { part: 'lead', field } };
  const blocks = body.flatMap((block, at) => (block.type === 'figure' ? [at] : []));
  const block = blocks[place - 1 - (lead ? 1 : 0)];
  return block === undefined ? null : { sheet: { part: 'body', block } };
}

/** The first field or block that has one of some characters. */
function charactersPlace(article: Article, characters: string): NoticePlace | null {
  const isIn = (text: string) => [...characters].some((character) => text.includes(character));
  const field = (['headline', 'kicker', 'standfirst', 'byline'] as const).find((name) => isIn(article[name]));
  if (field) return { sheet: { part: field } };
  const block = article.body.findIndex((each) => isIn(JSON.stringify(each)));
  return block < 0 ? null : { sheet: { part: 'body', block } };
}

/** The first block in which these words lead to another text. */
function linkPlace(article: Article, words: string): NoticePlace | null {
  const block = article.body.findIndex((each) =>
    [...linksToTexts({ ...article, body: [each], notesToEditors: [] }).values()].some(
      (linked) => linked.trim() === words,
    ),
  );
  return block < 0 ? null : { sheet: { part: 'body', block } };
}
