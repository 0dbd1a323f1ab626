import { bandsFor } from '../bands';
import { countsOf } from '../counts';
import type { Article } from '../schema';
import { instantOf } from '../time/instant';
import type { Check } from './check';

/** Checks what stands above the body, and the body's length, against what newsrooms expect. */
export function checkFields(article: Article, nowMs: number | null): Check[] {
  return [
    ...headlineChecks(article),
    ...standfirstChecks(article),
    ...placeAndTimeChecks(article, nowMs),
    ...bodyChecks(article),
  ];
}

const emptyWords =
  /^(?:communiqué(?: de presse)?|cp|press release|media release|news release|pressemitteilung|nota de prensa|comunicato stampa)[\s.:!–-]*$/iu;

function headlineChecks(article: Article): Check[] {
  const place = { part: 'headline' } as const;
  const headline = article.headline.trim();
  if (headline === '') return [{ place, kind: 'headline-missing' }];
  if (emptyWords.test(headline)) return [{ place, kind: 'headline-empty-words' }];
  const most = bandsFor(article.language, article.kind).headline.words.to;
  const { words } = countsOf(article).headline;
  return words > most ? [{ place, kind: 'headline-long', words, most }] : [];
}

function standfirstChecks(article: Article): Check[] {
  const place = { part: 'standfirst' } as const;
  const { characters } = countsOf(article).standfirst;
  if (article.standfirst.trim() === '')
    return article.kind === 'leaflet' ? [] : [{ place, kind: 'standfirst-missing' }];
  const most = bandsFor(article.language, article.kind).standfirst.characters.to;
  return characters > most ? [{ place, kind: 'standfirst-long', characters, most }] : [];
}

function placeAndTimeChecks({ kind, dateline, date, embargo }: Article, nowMs: number | null): Check[] {
  const checks: Check[] = [];
  if (kind === 'release' && dateline.trim() === '')
    checks.push({ place: { part: 'dateline' }, kind: 'dateline-missing' });
  if (embargo && instantOf(embargo) <= (nowMs ?? instantOf(date))) {
    checks.push({ place: { part: 'embargo' }, kind: 'embargo-past' });
  }
  return checks;
}

function bodyChecks(article: Article): Check[] {
  const place = { part: 'body', block: 0 } as const;
  const { words } = countsOf(article).body;
  if (words === 0) return [{ place, kind: 'body-missing' }];
  const most = bandsFor(article.language, article.kind).body.words.to;
  return words > most ? [{ place, kind: 'body-long', words, most }] : [];
}
