import { imprintOf } from '../imprint/imprint';
import { gapsFor } from '../imprint/masthead-gaps';
import type { Masthead } from '../model/masthead';
import type { Article, Block } from '../model/schema';
import { checkedTextsOfFigure } from './checked-texts';
import type { Check, CheckDetail } from './check';
import { checkBlock, checkText, checkSpelling, checkPicture } from './check-block';
import type { BlockChecks } from './check-block';
import { finding, opening } from './finding';
import type { Finding } from './finding';
import { digitsOf } from './wording/personal-data';
import { crossheadsIn, partLinkedBy, partNames } from '../text/parts';
import { plainText } from '../text/walk';
import { checkFields } from './check-fields';

/** What the checks of a text depend on besides the text and the masthead. */
interface CheckContext extends BlockChecks {
  /** The present time, in milliseconds since 1970; without it an embargo is compared with the article's own date. */
  nowMs?: number;
  /** Whether it is a translation whose original has changed since it was last brought up to date. */
  isBehind?: boolean;
}

/** All checks of a text, in reading order. Blocks that were checked before are not read again. */
export function checkArticle(
  article: Article,
  masthead: Masthead,
  { nowMs, isBehind = false, ...given }: CheckContext = {},
): Check[] {
  return eachWordOnce([
    ...(isBehind ? translationChecks(article) : []),
    ...checkFields(article, nowMs ?? null, given.spellCheck),
    ...checkTexts(article, masthead, given),
    ...checkMasthead(article, masthead),
  ]);
}

/** Its key holds what the original said, so that a dismissed check comes back when the original changes again. */
function translationChecks({ translationOf }: Article): Check[] {
  if (!translationOf) return [];
  const key = `translation-behind ${translationOf.words}`;
  return [{ kind: 'translation-behind', place: { part: 'original' }, excerpt: null, key }];
}

/** A word that no dictionary knows is named where it comes first. */
function eachWordOnce(checks: readonly Check[]): Check[] {
  const named = new Set<string>();
  return checks.filter(({ kind, key }) => {
    if (kind !== 'misspelt') return true;
    const isNew = !named.has(key);
    named.add(key);
    return isNew;
  });
}

/** Checks the lead picture, the body and the notes to editors, block by block; only what changed is read again. */
function checkTexts(article: Article, masthead: Masthead, given: BlockChecks): Check[] {
  const checks = [
    ...leadChecks(article, given),
    ...bodyChecks(article, masthead, given),
    ...notesChecks(article, given),
  ];
  return withoutLinksToParts(checks, article);
}

/** Leaves out checks of links to parts that the text has. */
function withoutLinksToParts(checks: Check[], { body, language }: Article): Check[] {
  const linked = (check: Check) =>
    check.kind === 'link-broken' ? partLinkedBy(check.address, language) : null;
  if (checks.every((check) => linked(check) === null)) return checks;
  const parts = new Set<string | null>(partNames(crossheadsIn(body), language));
  return checks.filter((check) => !parts.has(linked(check)));
}

function leadChecks({ lead, language }: Article, given: BlockChecks): Check[] {
  if (!lead) return [];
  const { printCheck, spellCheck } = given;
  const wording = checkedTextsOfFigure(lead).flatMap((passage) => [
    ...checkText(passage, language),
    ...checkSpelling(passage, language, spellCheck),
  ]);
  return [...checkPicture(lead, 'lead', printCheck), ...wording].map(({ within, ...found }) => ({
    ...found,
    place: {
      part: 'lead',
      ...(within && 'field' in within && within.field !== 'speaker' && { field: within.field }),
    },
  }));
}

function bodyChecks({ body, kind, language }: Article, masthead: Masthead, given: BlockChecks): Check[] {
  const known = publicNumbers(masthead);
  const checks = body.flatMap((block, at) =>
    placed('body', at, checkBlock(block, language, given)).filter(
      (check) =>
        !(check.kind === 'quotation-unapproved' && kind !== 'release') &&
        !(check.kind === 'telephone' && known.has(digitsOf(check.excerpt?.words ?? ''))),
    ),
  );
  const orphan = orphanCrosshead(body);
  return orphan === null ? checks : [...checks, ...placed('body', orphan.at, [orphan.found])];
}

/** The telephone numbers that the masthead gives to the public. */
function publicNumbers({ spokespersons }: Masthead): ReadonlySet<string> {
  return new Set(spokespersons.map(({ phone }) => digitsOf(phone)));
}

/** The first small crosshead, when no crosshead stands before it. */
function orphanCrosshead(body: readonly Block[]): { at: number; found: Finding } | null {
  const at = body.findIndex((block) => block.type === 'crosshead');
  const block = body[at];
  if (block?.type !== 'crosshead' || block.level === 1) return null;
  return { at, found: finding({ kind: 'crosshead-orphan' }, opening(plainText(block.content))) };
}

/** Telephone numbers are allowed in notes to editors, which journalists alone read. */
function notesChecks({ notesToEditors, language }: Article, given: BlockChecks): Check[] {
  return notesToEditors.flatMap((block, at) =>
    placed('notesToEditors', at, checkBlock(block, language, given)).filter(
      ({ kind }) => kind !== 'telephone' && kind !== 'home-address',
    ),
  );
}

function placed(part: 'body' | 'notesToEditors', block: number, findings: readonly Finding[]): Check[] {
  return findings.map(({ within, ...found }) => ({
    ...found,
    place: { part, block, ...(within && { within }) },
  }));
}

/** Checks that the masthead holds what this kind of text prints: whom to call, who we are, who printed it. */
function checkMasthead({ kind, language }: Article, masthead: Masthead): Check[] {
  const matters: CheckDetail[] = [];
  const gaps = gapsFor(masthead, { kind, language });
  if (gaps.includes('contact')) matters.push({ kind: 'contact-missing' });
  if (gaps.includes('boilerplate')) matters.push({ kind: 'boilerplate-missing', language });
  if (gaps.includes('imprint')) {
    const { country, missing } = imprintOf(masthead, language);
    matters.push({ kind: 'imprint-missing', country, missing });
  }
  return matters.map((matter) => ({
    ...matter,
    place: { part: 'masthead' },
    excerpt: null,
    key: matter.kind,
  }));
}
