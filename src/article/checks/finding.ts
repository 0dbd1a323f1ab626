import type { CheckKind, Excerpt, CheckDetail, BlockPlace } from './check';

/** A point found in one block, wherever that block stands. */
export type Finding = CheckDetail & { within?: BlockPlace; excerpt: Excerpt | null; key: string };

/** Puts a point together; it is named by its words, or by another name that lasts longer. */
export function finding(
  matter: CheckDetail,
  excerpt: Excerpt | null,
  within?: BlockPlace,
  name?: string,
): Finding {
  const key = name === undefined ? keyOf(matter.kind, excerpt) : `${matter.kind} ${name}`;
  return { ...matter, excerpt, key, ...(within && { within }) };
}

/** A name for the point that lasts as long as its words do; short ones are told apart by what is around them. */
export function keyOf(kind: CheckKind, excerpt: Excerpt | null): string {
  if (!excerpt) return kind;
  const { before, words, after } = excerpt;
  const around = words.trim().length > 3 ? words : `${before.slice(-16)}${words}${after.slice(0, 16)}`;
  return `${kind} ${around}`;
}

/** Characters shown of what stands on either side of the words. */
const beside = 28;

/** The words from one place of a text to another, and whole words of what stands around them. */
export function excerptOf(text: string, from: number, to: number): Excerpt {
  const before = text.slice(Math.max(0, from - beside), from);
  const after = text.slice(to, to + beside);
  return {
    before: from > beside ? `…${before.replace(/^\S*\s/, '')}` : before,
    words: text.slice(from, to),
    after: to + beside < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}

/** The first words of a text, for what is about the whole of it. */
export function opening(text: string): Excerpt | null {
  const words = text.trim();
  if (words === '') return null;
  return {
    before: '',
    words: words.length > 64 ? `${words.slice(0, 60).replace(/\s\S*$/, '')}…` : words,
    after: '',
  };
}
