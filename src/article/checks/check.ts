import type { ImprintNeed } from '../imprint/print-laws';
import type { Picture } from '../model/picture';
import type { AppointmentField } from '../time/appointment';

/** Whether a point must be mended before the text leaves, because it would embarrass or expose the group, or only be considered. */
export function severityOf({ kind }: { kind: CheckKind }): Severity {
  return toMend.has(kind) ? 'mend' : 'consider';
}

const toMend: ReadonlySet<CheckKind> = new Set<CheckKind>([
  'headline-missing',
  'headline-empty-words',
  'body-missing',
  'embargo-past',
  'appointment-past',
  'speaker-missing',
  'alt-missing',
  'crosshead-empty',
  'note-empty',
  'link-broken',
  'joined-words',
  'placeholder',
  'telephone',
  'home-address',
  'contact-missing',
  'imprint-missing',
]);

/** Whether a point is asked about again before a text leaves: what must be mended, who made a picture, what links tell of readers. */
export function isAskedBeforeLeaving({ kind }: { kind: CheckKind }): boolean {
  return toMend.has(kind) || kind === 'credit-missing' || kind === 'link-tracked';
}

/** Tells whether a picture is printed too coarsely at a place of the leaflet; null when it is fine enough. Given by the leaflet's format. */
export type PrintCheck = (
  picture: Picture,
  place: 'lead' | 'column',
) => { millimetres: number; density: number; least: number } | null;

/** A press field of the sheet that a check can point at. */
export type FieldName =
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'date'
  | 'embargo'
  | 'lead'
  | 'masthead'
  | 'appointment'
  /** The original that a translation follows. */
  | 'original'
  /** Another text of the family in the same language. */
  | 'family-twin';

/** Where in a block: characters of its nth line or of the nth note on that line, or one of its own small fields. */
export type BlockPlace =
  | { line: number; note?: number; from: number; to: number }
  | { field: 'speaker' | 'caption' | 'credit' | 'licence' | 'alt' };

/** Where on the sheet a check points: a press field, the masthead, or the nth block of the body or of the notes. */
export type CheckPlace =
  | { part: 'appointment'; field?: AppointmentField; from?: number; to?: number }
  | {
      part: Exclude<FieldName, 'appointment'>;
      field?: 'caption' | 'credit' | 'licence' | 'alt';
      from?: number;
      to?: number;
    }
  | { part: 'body' | 'notesToEditors'; block: number; within?: BlockPlace };

/** The words that a check is about, with a few words around them. */
export interface Excerpt {
  before: string;
  words: string;
  after: string;
}

/** Everything that checks can find. */
export type CheckDetail =
  | { kind: 'headline-missing' }
  /** The headline only says that this is a release. */
  | { kind: 'headline-empty-words' }
  | { kind: 'headline-long'; words: number; limit: number }
  | { kind: 'standfirst-missing' }
  | { kind: 'standfirst-long'; characters: number; limit: number }
  | { kind: 'body-missing' }
  | { kind: 'body-long'; words: number; limit: number }
  | { kind: 'dateline-missing' }
  /** The embargo's hour is past, or comes before the article's own date. */
  | { kind: 'embargo-past' }
  /** The appointment is over. */
  | { kind: 'appointment-past' }
  /** The original of the translation has changed since. */
  | { kind: 'translation-behind' }
  /** The appointment has neither a place nor a web address. */
  | { kind: 'appointment-without-place' }
  | { kind: 'speaker-missing' }
  /** A release quotes words without saying who approved them. */
  | { kind: 'quotation-unapproved' }
  | { kind: 'alt-missing' }
  | { kind: 'credit-missing' }
  | { kind: 'licence-missing' }
  /** Printed at this width in millimetres, the picture has too few pixels to the inch. */
  | { kind: 'picture-small'; millimetres: number; density: number; least: number }
  /** A table without a heading row or column cannot be read aloud. */
  | { kind: 'table-headers-missing' }
  | { kind: 'crosshead-empty' }
  /** A small crosshead comes before any crosshead: a screen reader's outline skips a level. */
  | { kind: 'crosshead-orphan' }
  | { kind: 'note-empty' }
  | { kind: 'link-broken'; address: string }
  /** The link has parameters that track readers; `plain` is the same address without them. */
  | { kind: 'link-tracked'; address: string; plain: string }
  | { kind: 'straight-quotes' }
  | { kind: 'double-space' }
  | { kind: 'joined-words' }
  /** Placeholders: "XX", "TODO", "[à compléter]", "lorem ipsum". */
  | { kind: 'placeholder' }
  /** A word that no dictionary knows. */
  | { kind: 'misspelt'; word: string }
  /** "20/11/2024" is read differently from one country to the next. */
  | { kind: 'numeric-date' }
  /** The text says that something is attached. A mail has a small lead picture, the appointment, and what is chosen when it is sent. */
  | { kind: 'attached' }
  /** A telephone number that the masthead does not give, in text that the public reads. */
  | { kind: 'telephone' }
  /** What looks like somebody's home, in text that the public reads. */
  | { kind: 'home-address' }
  | { kind: 'contact-missing' }
  | { kind: 'boilerplate-missing'; language: string }
  | { kind: 'imprint-missing'; country: string; missing: ImprintNeed[] };

export type CheckKind = CheckDetail['kind'];

/** One point to look at before the text leaves; none prevents an export. */
export type Check = CheckDetail & {
  place: CheckPlace;
  /** The words at that place; null where none are there. */
  excerpt: Excerpt | null;
  /** Identifies the check, so that it can be dismissed; it stays the same as long as the words do. */
  key: string;
};

/** Whether a point is to be mended before the text leaves, or only to be considered. */
export type Severity = 'mend' | 'consider';
