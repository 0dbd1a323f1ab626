import { usualLengthsFor } from '../text/usual-lengths';
import { countsOf } from '../text/counts';
import type { Article } from '../model/schema';
import { appointmentWords, isAppointmentPast } from '../time/appointment';
import { instantOf } from '../time/instant';
import type { Check, CheckDetail, CheckPlace, FieldName } from './check';
import { excerptOf, keyOf, opening } from './finding';
import { checkSpelling } from './check-block';
import { findWording } from './wording/find-wording';
import type { SpellCheck } from './wording/misspelt-words';

/** Checks what stands above the body, and the body's length, against what newsrooms expect. */
export function checkFields(article: Article, nowMs: number | null, spellCheck?: SpellCheck): Check[] {
  return [
    ...wordingOf(article, 'kicker', spellCheck),
    ...headlineChecks(article),
    ...wordingOf(article, 'headline', spellCheck),
    ...standfirstChecks(article),
    ...wordingOf(article, 'standfirst', spellCheck),
    ...placeAndTimeChecks(article, nowMs),
    ...wordingOf(article, 'byline'),
    ...appointmentChecks(article, nowMs),
    ...bodyChecks(article),
  ];
}

const emptyWords =
  /^(?:communiqué(?: de presse)?|cp|dossier de presse|press release|media release|news release|pressemitteilung|nota de prensa|comunicato stampa)[\s.:!–-]*$/iu;

function headlineChecks(article: Article): Check[] {
  const headline = article.headline.trim();
  if (headline === '') return [check('headline', { kind: 'headline-missing' })];
  if (emptyWords.test(headline)) return [check('headline', { kind: 'headline-empty-words' }, headline)];
  const limit = usualLengthsFor(article.language, article.kind)?.headline.words.to ?? Infinity;
  const { words } = countsOf(article).headline;
  return words > limit ? [check('headline', { kind: 'headline-long', words, limit }, headline)] : [];
}

function standfirstChecks(article: Article): Check[] {
  const { standfirst, kind, language } = article;
  if (standfirst.trim() === '')
    return kind === 'leaflet' || kind === 'page' ? [] : [check('standfirst', { kind: 'standfirst-missing' })];
  const { characters } = countsOf(article).standfirst;
  const limit = usualLengthsFor(language, kind)?.standfirst.characters.to ?? Infinity;
  if (characters <= limit) return [];
  return [check('standfirst', { kind: 'standfirst-long', characters, limit }, standfirst)];
}

function placeAndTimeChecks({ kind, dateline, date, embargo }: Article, nowMs: number | null): Check[] {
  const checks: Check[] = [];
  if (kind === 'release' && dateline.trim() === '')
    checks.push(check('dateline', { kind: 'dateline-missing' }));
  if (embargo && instantOf(embargo) <= (nowMs ?? instantOf(date)))
    checks.push({ ...check('embargo', { kind: 'embargo-past' }), key: `embargo-past ${embargo.local}` });
  return checks;
}

function bodyChecks(article: Article): Check[] {
  const place = { part: 'body', block: 0 } as const;
  const { words } = countsOf(article).body;
  const limit = usualLengthsFor(article.language, article.kind)?.body.words ?? Infinity;
  const of = (matter: CheckDetail): Check => ({ ...matter, place, excerpt: null, key: matter.kind });
  if (words === 0) return [of({ kind: 'body-missing' })];
  return words > limit ? [of({ kind: 'body-long', words, limit })] : [];
}

/** The key holds the day, so that a dismissed check comes back when the appointment has another date. */
function appointmentChecks(article: Article, nowMs: number | null): Check[] {
  const { kind, appointment, date, language } = article;
  if (!appointment || kind === 'page') return [];
  const { start, place, address, url } = appointment;
  const isPast = isAppointmentPast(article, nowMs ?? instantOf(date));
  const isNowhere = [place, address, url].every((words) => words.trim() === '');
  return [
    ...(isPast
      ? [{ ...check('appointment', { kind: 'appointment-past' }), key: `appointment-past ${start.local}` }]
      : []),
    ...(isNowhere ? [check('appointment', { kind: 'appointment-without-place' })] : []),
    ...appointmentWords.flatMap((field) =>
      findings(appointment[field], language, (from, to) => ({ part: 'appointment', field, from, to })),
    ),
  ];
}

/** What is wrong with the words of a field. */
function findings(text: string, language: string, place: (from: number, to: number) => CheckPlace): Check[] {
  return findWording(text, language).map(({ kind, from, to }): Check => {
    const excerpt = excerptOf(text, from, to);
    return { kind, place: place(from, to), excerpt, key: keyOf(kind, excerpt) };
  });
}

/** Checks the wording and spelling of a field. */
function wordingOf(
  article: Article,
  part: 'kicker' | 'headline' | 'standfirst' | 'byline',
  spellCheck?: SpellCheck,
): Check[] {
  const { [part]: text, language } = article;
  const wording = findings(text, language, (from, to) => ({ part, from, to }));
  const passage = { text, spelled: text, within: (from: number, to: number) => ({ line: 0, from, to }) };
  const spelling = checkSpelling(passage, language, spellCheck);
  return [
    ...wording,
    ...spelling.map(({ within, ...found }): Check => ({
      ...found,
      place: { part, ...(within && 'from' in within && { from: within.from, to: within.to }) },
    })),
  ];
}

/** A check of a whole field; once dismissed, it stays dismissed when the field is reworded. */
function check(part: FieldName, matter: CheckDetail, words = ''): Check {
  return { ...matter, place: { part }, excerpt: opening(words), key: matter.kind };
}
