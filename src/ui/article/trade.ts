// STAND-IN until the article room has these
import type { Article, ArticleKind, ZonedTime } from '../../article';
import { linesOf, plainText } from '../../article';
export const slugFor = (t: string, _l: string) =>
  t
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
const n = (t: string) => ({ words: t.split(/\s+/).filter(Boolean).length, characters: t.length });
export const countsOf = (a: Article) => ({
  headline: n(a.headline),
  standfirst: n(a.standfirst),
  body: n(linesOf(a.body).map(plainText).join(' ')),
});
export const bandsFor = (_k: ArticleKind, _l: string) => ({
  headline: { words: { from: 6, to: 12 } },
  standfirst: { characters: { from: 120, to: 350 } },
  body: { characters: { from: 1000, to: 2000 } },
});
export const checkArticle = (a: Article) =>
  [!a.headline && { kind: 'headline-missing' }, !a.dateline && { kind: 'dateline-missing' }].filter(Boolean);
export const writeDate = (z: ZonedTime, l: string) =>
  new Intl.DateTimeFormat(l, { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(z.local + 'Z'))
    .replace(/^1 /, '1er ');
export const writeMoment = (z: ZonedTime, l: string) =>
  writeDate(z, l) + ' à ' + z.local.slice(11).replace(':', '\u00a0h\u00a0') + ` (${z.zone})`;
