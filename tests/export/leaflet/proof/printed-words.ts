import type { Article } from '../../../../src/article';
import type { LeafletData } from '../../../../src/render';

/** Runs of letters and of digits, as they are compared: what is between words, and how letters are drawn, does not count. */
export function wordsIn(text: string): string[] {
  const joined = text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const whole = joined.normalize('NFKC').replace(/(?<=\p{N})\s(?=\p{N}{3}(?!\p{N}))/gu, '');
  return (whole.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? []).map(asCompared);
}

/** Of Arabic its letters, each once: poppler reverses those of a ligature, and says them again for the vowel sign over it. */
function asCompared(word: string): string {
  const letters = word.replace(/\p{M}/gu, '');
  return isFromRight(letters) ? [...new Set(letters)].toSorted().join('') : letters;
}

/** Whether a word is of a script that is written from right to left. */
export function isFromRight(word: string): boolean {
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(word);
}

const printed = new Set(['text', 'caption', 'credit', 'speaker', 'role']);
const apart = new Set(['approvedBy', 'href', 'alt', 'licence', 'marks', 'picture', 'id', 'language']);

/** The words that an article has printed of it, in order, without those of its notes. */
export function runningWords({ body }: Pick<Article, 'body'>): string[] {
  return collect(body, false).flatMap(wordsIn);
}

/** All words that an article has printed of it. */
export function articleWords(article: Article, printsText: boolean): string[] {
  const { headline, kicker, standfirst, byline, lead } = article;
  const head = [headline, kicker, standfirst].flatMap(wordsIn);
  if (!printsText) return head;
  const caption = lead ? [lead.caption, lead.credit] : [];
  return [...head, ...[byline, ...caption].flatMap(wordsIn), ...collect(article.body, true).flatMap(wordsIn)];
}

/** The words that stand around a text: whose it is, its call, what the law asks for. */
export function furnitureWords({ body: _body, ...around }: LeafletData): Set<string> {
  return new Set(stringsIn(around).flatMap(wordsIn));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The strings under the names that are printed; runs that follow each other are one, as a mark may begin within a word. */
function collect(value: unknown, withNotes: boolean): string[] {
  if (Array.isArray(value)) {
    const isLine = value.some((part) => isRun(part));
    const parts = value.flatMap((part) => collect(part, withNotes));
    if (!isLine) return parts;
    const notes = withNotes ? value.filter(isNote).flatMap((part) => collect(part, true)) : [];
    const line = value.map((part) => (isRun(part) ? part.text : isNote(part) ? ' ' : ' ')).join('');
    return [line, ...notes];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (isNote(value) && !withNotes) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (apart.has(name)) return [];
    if (typeof part === 'string') return printed.has(name) ? [part] : [];
    return collect(part, withNotes);
  });
}

function isRun(value: unknown): value is { text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}

function isNote(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'footnote';
}
