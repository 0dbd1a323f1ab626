import { mastheadIn } from '../model/local-masthead';
import { boilerplateOf } from '../model/masthead';
import type { Masthead } from '../model/masthead';
import type { Article, Block } from '../model/schema';
import { passagesOfFigure } from './block-passages';
import type { Check, CheckDetail, PrintCheck } from './check';
import { checkBlock, checkPassage } from './check-block';
import { checkPicture } from './check-picture';
import { finding, opening } from './finding';
import type { Finding } from './finding';
import { digitsOf } from './wording/personal-data';
import { plainText } from '../text/walk';
import { checkFields } from './check-fields';

/** What the checks of a text depend on besides the text and the masthead. */
export interface CheckContext {
  /** The reader's clock, in milliseconds since 1970; without it an embargo is only held against the article's own date. */
  nowMs?: number;
  /** Without it pictures are not checked for print. */
  printCheck?: PrintCheck;
}

/** What a careful colleague would say before a text leaves, in reading order. Blocks that were checked before are not read again. */
export function checkArticle(
  article: Article,
  masthead: Masthead,
  { nowMs, printCheck }: CheckContext = {},
): Check[] {
  return [
    ...checkFields(article, nowMs ?? null),
    ...checkTexts(article, masthead, printCheck),
    ...checkMasthead(article, masthead),
  ];
}

/** Checks the lead picture, the body and the notes to editors, block by block; only what changed is read again. */
function checkTexts(article: Article, masthead: Masthead, printCheck?: PrintCheck): Check[] {
  return [
    ...leadChecks(article, printCheck),
    ...bodyChecks(article, masthead, printCheck),
    ...notesChecks(article, printCheck),
  ];
}

function leadChecks({ lead, language }: Article, printCheck?: PrintCheck): Check[] {
  if (!lead) return [];
  const wording = passagesOfFigure(lead).flatMap((passage) => checkPassage(passage, language));
  return [...checkPicture(lead, 'lead', printCheck), ...wording].map(({ spot, ...found }) => ({
    ...found,
    place: {
      part: 'lead',
      ...(spot && 'field' in spot && spot.field !== 'speaker' && { field: spot.field }),
    },
  }));
}

function bodyChecks({ body, kind, language }: Article, masthead: Masthead, printCheck?: PrintCheck): Check[] {
  const known = publicNumbers(masthead);
  const checks = body.flatMap((block, at) =>
    placed('body', at, checkBlock(block, language, printCheck)).filter(
      (check) =>
        !(check.kind === 'quotation-unapproved' && kind !== 'release') &&
        !(check.kind === 'telephone' && known.has(digitsOf(check.excerpt?.words ?? ''))),
    ),
  );
  const orphan = orphanCrosshead(body);
  return orphan === null ? checks : [...checks, ...placed('body', orphan.at, [orphan.found])];
}

/** The numbers that the group gives to everybody itself. */
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

/** Notes to editors are for journalists alone: the numbers to call there are meant for them. */
function notesChecks({ notesToEditors, language }: Article, printCheck?: PrintCheck): Check[] {
  return notesToEditors.flatMap((block, at) =>
    placed('notesToEditors', at, checkBlock(block, language, printCheck)).filter(
      ({ kind }) => kind !== 'telephone' && kind !== 'home-address',
    ),
  );
}

function placed(part: 'body' | 'notesToEditors', block: number, findings: readonly Finding[]): Check[] {
  return findings.map(({ spot, ...found }) => ({ ...found, place: { part, block, ...(spot && { spot }) } }));
}

/** Checks that the masthead holds what this kind of text prints: whom to call, who we are, who printed it. */
function checkMasthead({ kind, language }: Article, masthead: Masthead): Check[] {
  const matters: CheckDetail[] = [];
  if (kind === 'release' && !isReachable(masthead)) matters.push({ kind: 'contact-missing' });
  if (kind === 'release' && boilerplateOf(masthead, language).trim() === '')
    matters.push({ kind: 'boilerplate-missing', language });
  if (kind === 'leaflet' && mastheadIn(masthead, language).local.imprint.printer.trim() === '')
    matters.push({ kind: 'imprint-missing' });
  return matters.map((matter) => ({
    ...matter,
    place: { part: 'masthead' },
    excerpt: null,
    key: matter.kind,
  }));
}

function isReachable({ spokespersons, email }: Masthead): boolean {
  return email !== '' || spokespersons.some((person) => person.phone !== '' || person.email !== '');
}
