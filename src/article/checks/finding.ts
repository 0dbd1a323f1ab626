import type { CheckKind, Excerpt, CheckDetail, BlockPlace } from './check';

/** A check of one block, before it is known where the block stands. */
export type Finding = CheckDetail & { within?: BlockPlace; excerpt: Excerpt | null; key: string };

/** Makes a finding; its key is made of its words, or of `name` where that lasts longer. */
export function finding(
  matter: CheckDetail,
  excerpt: Excerpt | null,
  within?: BlockPlace,
  name?: string,
): Finding {
  const key = name === undefined ? keyOf(matter.kind, excerpt) : `${matter.kind} ${name}`;
  return { ...matter, excerpt, key, ...(within && { within }) };
}

/** A key that stays as long as the words do; for short words it includes those around them. */
export function keyOf(kind: CheckKind, excerpt: Excerpt | null): string {
  if (!excerpt) return kind;
  const { before, words, after } = excerpt;
  const around = words.trim().length > 3 ? words : `${before.slice(-16)}${words}${after.slice(0, 16)}`;
  return `${kind} ${around}`;
}

/** Characters shown on either side of the words. */
const beside = 28;

/** The words between two places of a text, with whole words on either side. */
export function excerptOf(text: string, from: number, to: number): Excerpt {
  const before = text.slice(Math.max(0, from - beside), from);
  const after = text.slice(to, to + beside);
  return {
    before: from > beside ? `…${before.replace(/^\S*\s/, '')}` : before,
    words: text.slice(from, to),
    after: to + beside < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}

/** The first words of a text, for a check of the whole of it. */
export function opening(text: string): Excerpt | null {
  const words = text.trim();
  if (words === '') return null;
  return {
    before: '',
    words: words.length > 64 ? `${words.slice(0, 60).replace(/\s\S*$/, '')}…` : words,
    after: '',
  };
}
