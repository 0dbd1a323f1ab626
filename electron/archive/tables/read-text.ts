import {
  articleSchema,
  blockIdsFor,
  blockSchema,
  blockTypes,
  isLinkTarget,
  newArticle,
  withBlockIds,
} from '../../../src/article';
import type { Article, Block } from '../../../src/article';
import { contentHash } from './checksums';

/**
 * The article that a stored JSON text says; null when its bytes are no longer those that were written, or are no article. An
 * archive may come from a stranger: a link that no outlet may hold becomes plain words.
 */
export function readText({ content, hash }: { content: string; hash: string }): Article | null {
  if (contentHash(content) !== hash) return null;
  const read = parseText(content);
  return read && withBlockIds(read, blockIdsFor(read.id));
}

function parseText(content: string): Article | null {
  try {
    const stored: unknown = JSON.parse(content);
    const parsed = articleSchema.safeParse(stored);
    return parsed.success ? parsed.data : (articleSchema.safeParse(withoutUnsafeLinks(stored)).data ?? null);
  } catch {
    return null; // No JSON, or lists nested deeper than the stack.
  }
}

function withoutUnsafeLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isUnsafeLink(item)).map(withoutUnsafeLinks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutUnsafeLinks(inner)]));
}

function isUnsafeLink(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'link')
    return false;
  return !('href' in value && isLinkTarget(value.href));
}

/** What can still be read of a damaged text: every part that is whole, else its bare words, as a draft; null for nothing. */
export function salvageText(id: string, content: string): Article | null {
  const article = fromParts(id, content) ?? fromWords(id, content);
  const isEmpty = article.headline.trim() === '' && article.body.length === 0;
  return isEmpty ? null : withBlockIds(article, blockIdsFor(id));
}

const empty = (id: string): Article =>
  newArticle({ id, kind: 'release', language: 'fr', date: { local: '1970-01-01T00:00', zone: 'UTC' } });

function fromParts(id: string, content: string): Article | null {
  let stored: unknown;
  try {
    stored = withoutUnsafeLinks(JSON.parse(content));
  } catch {
    return null;
  }
  if (typeof stored !== 'object' || stored === null) return null;
  const parts = Object.entries(stored).filter(([name, value]) => isPart(name, value));
  const body: unknown[] = 'body' in stored && Array.isArray(stored.body) ? stored.body : [];
  return {
    ...empty(id),
    ...(Object.fromEntries(parts) as Partial<Article>),
    id,
    status: 'draft',
    body: body.flatMap(wholeBlock),
  };
}

function isPart(name: string, value: unknown): boolean {
  return Object.hasOwn(articleSchema.shape, name)
    ? articleSchema.shape[name as keyof Article].safeParse(value).success
    : false;
}

/** A block as it is, or the words of one that is not whole. */
function wholeBlock(block: unknown): Block[] {
  const parsed = blockSchema.safeParse(block);
  return parsed.success ? [parsed.data] : paragraphsOf(JSON.stringify(block));
}

const blockStart = new RegExp(`"type":"(?:${blockTypes.join('|')})"`);

/** The texts of what is no longer JSON, a paragraph for each block that it had. */
function fromWords(id: string, content: string): Article {
  const headline = content.match(/"headline":("(?:[^"\\]|\\.)*")/)?.[1] ?? '""';
  const date = content.match(/"local":"(\d{4}-\d\d-\d\dT\d\d:\d\d)"/)?.[1];
  const article = { ...empty(id), headline: unquoted(headline), body: paragraphsOf(content) };
  const dated = { ...article, date: { ...article.date, local: date ?? article.date.local } };
  return articleSchema.safeParse(dated).success ? dated : article;
}

function paragraphsOf(json: string): Block[] {
  return json.split(blockStart).flatMap((piece) => {
    const texts = [...piece.matchAll(/"text":("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) => unquoted(text));
    const text = texts.join('');
    return text.trim() === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }];
  });
}

function unquoted(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json.slice(1, -1);
  }
}
