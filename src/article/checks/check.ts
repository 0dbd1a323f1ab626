/** Where on the sheet a check points: a press field, the masthead, or the nth block of the body or of the notes. */
export type CheckPlace =
  | {
      part:
        | 'kicker'
        | 'headline'
        | 'standfirst'
        | 'byline'
        | 'dateline'
        | 'date'
        | 'embargo'
        | 'lead'
        | 'masthead';
    }
  | { part: 'body' | 'notesToEditors'; block: number };

/** One thing that a careful colleague would point out; none of them stops an export. */
export type Check = { place: CheckPlace } & (
  | { kind: 'headline-missing' }
  /** The headline only says that this is a release. */
  | { kind: 'headline-empty-words' }
  | { kind: 'headline-long'; words: number; most: number }
  | { kind: 'standfirst-missing' }
  | { kind: 'standfirst-long'; characters: number; most: number }
  | { kind: 'body-missing' }
  | { kind: 'body-long'; words: number; most: number }
  | { kind: 'dateline-missing' }
  /** The embargo's hour is past, or comes before the article's own date. */
  | { kind: 'embargo-past' }
  | { kind: 'speaker-missing' }
  | { kind: 'alt-missing' }
  | { kind: 'credit-missing' }
  /** A table without a heading row or column cannot be read aloud. */
  | { kind: 'table-headers-missing' }
  | { kind: 'straight-quotes'; count: number }
  | { kind: 'joined-words'; words: string }
  /** "20/11/2024" is read differently from one country to the next. */
  | { kind: 'numeric-date'; date: string }
  | { kind: 'contact-missing' }
  | { kind: 'boilerplate-missing'; language: string }
  | { kind: 'imprint-missing' }
);
