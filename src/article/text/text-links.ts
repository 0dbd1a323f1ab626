import { plainAddress } from '../addresses/plain-address';
import type { Masthead } from '../model/masthead';
import type { Article, ArticleId, Inline } from '../model/schema';

const scheme = 'roneo:';

/** The target of a link that leads to another text, whatever its address is or becomes. */
export function textLink(id: ArticleId): string {
  return `${scheme}${id}`;
}

/** The text that a link leads to; null for an address. */
export function textLinkedBy(href: string): ArticleId | null {
  return href.startsWith(scheme) ? href.slice(scheme.length) : null;
}

/** Whether a link works in any document: it leads neither into the same page nor to a text by its identifier. */
export function leadsElsewhere(href: string): boolean {
  return !href.startsWith('#') && textLinkedBy(href) === null;
}

/** The texts that an article links to, each once, with the words of its first link. */
export function linksToTexts(article: Article): ReadonlyMap<ArticleId, string> {
  const found = new Map<ArticleId, string>();
  const see = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(see);
    else if (isText(part)) {
      const id = textLinkedBy(linkOf(part)?.href ?? '');
      if (id !== null && !found.has(id)) found.set(id, part.text);
    } else if (typeof part === 'object' && part !== null) Object.values(part).forEach(see);
  };
  see(article.body);
  see(article.notesToEditors);
  return found;
}

/** The texts that the masthead's calls lead to. */
export function linkedByCalls({ newsletter, join }: Masthead): ArticleId[] {
  return [newsletter, join].flatMap(({ url }) => textLinkedBy(url) ?? []);
}

/** The masthead with calls that lead to addresses; a call to a text without an address (`addressOf` answers "") is left out. */
export function withCallAddresses(masthead: Masthead, addressOf: (id: ArticleId) => string): Masthead {
  const led = (call: Masthead['join']) => {
    const id = textLinkedBy(call.url);
    return id === null ? call : { ...call, url: addressOf(id) };
  };
  return { ...masthead, newsletter: led(masthead.newsletter), join: led(masthead.join) };
}

/** The article with each link mapped by `map`; null removes the link and keeps its words. What stays equal stays the same object. */
export function mapLinks(article: Article, map: (href: string, words: string) => string | null): Article {
  return { ...article, ...mapped({ body: article.body, notesToEditors: article.notesToEditors }, map) };
}

/** Maps the links of any part of an article, at any depth. */
function mapped<Part>(part: Part, map: (href: string, words: string) => string | null): Part;
function mapped(part: unknown, map: (href: string, words: string) => string | null): unknown {
  if (Array.isArray(part)) {
    const items = part.map((item: unknown) => (isText(item) ? mappedText(item, map) : mapped(item, map)));
    return items.every((item, at) => item === part[at]) ? part : joined(items);
  }
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(
    ([name, inner]: [string, unknown]) => [name, mapped(inner, map)] as const,
  );
  const isSame = entries.every(([name, inner]) => inner === (part as Record<string, unknown>)[name]);
  return isSame ? part : Object.fromEntries(entries);
}

type Text = Extract<Inline, { type: 'text' }>;

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'text';
}

function linkOf({ marks }: Text) {
  return marks.find((mark) => mark.type === 'link');
}

function mappedText(run: Text, map: (href: string, words: string) => string | null): Text {
  const link = linkOf(run);
  if (!link) return run;
  const href = map(link.href, run.text);
  if (href === link.href) return run;
  const marks = run.marks.flatMap((mark) => (mark !== link ? mark : href === null ? [] : { ...link, href }));
  return { ...run, marks };
}

/** Joins neighbouring runs that now have the same marks. */
function joined(items: readonly unknown[]): unknown[] {
  const runs: unknown[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (isText(item) && isText(last) && JSON.stringify(item.marks) === JSON.stringify(last.marks))
      runs[runs.length - 1] = { ...last, text: last.text + item.text };
    else runs.push(item);
  }
  return runs;
}

/** The article with links that do not track readers; the same object where nothing changes. */
export function withoutTracking(article: Article): Article {
  const { appointment } = article;
  const url = appointment && plainAddress(appointment.url);
  return {
    ...mapLinks(article, plainAddress),
    ...(appointment && url !== undefined && { appointment: { ...appointment, url } }),
  };
}
