import { writtenLanguage } from '../../../article';
import type { Article } from '../../../article';
import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { withoutPastAppointment } from '../appointment';
import type { Edition } from '../edition';
import { articlePath, rootFrom, tagSlug } from '../paths';
import { drawRow } from '../lists/teaser';

/** How many articles one leads to. */
const shown = 3;

/** How many of the newest articles of a tag are looked at. */
const looked = 100;

/** Links to the articles that an article's reader may want next; nothing where there are none. */
export function drawRelated(article: Article, edition: Edition): Html {
  const related = relatedTo(article, edition);
  if (related.length === 0) return html``;
  return html`<section class="related">
<h2>${outletMessages(article.language).site.related}</h2>
<ul class="rows">
${related.map((other) => rowOf(other, edition))}</ul>
</section>
`;
}

/** A row of an article that pages of others show, all of one depth and of its language; drawn once, as many show the same. */
function rowOf(article: Article, edition: Edition): Html {
  const { rows } = indexOf(edition);
  const frame = { root: rootFrom(articlePath(article)), language: article.language };
  const row = rows.get(article) ?? drawRow(withoutPastAppointment(article, edition.now), frame);
  rows.set(article, row);
  return row;
}

/** The articles in the language of one that share most of its tags, the newest first; where they are few, the newest of all. */
export function relatedTo({ id, language, tags }: Article, edition: Edition): Article[] {
  const { tagged } = indexOf(edition);
  const slugs = [...new Set(tags.map(tagSlug))];
  const key = [writtenLanguage(language), ...slugs].join(' ');
  const known = tagged.get(key) ?? withTags(language, slugs, edition);
  tagged.set(key, known);
  return known.filter((other) => other.id !== id).slice(0, shown);
}

/** The articles that share most of some tags, one more than an article shows: it may be one of them itself. */
function withTags(language: string, slugs: readonly string[], edition: Edition): Article[] {
  const { newest, byTag } = indexOf(edition);
  const shared = new Map<Article, number>();
  for (const slug of slugs)
    for (const other of byTag.get(keyOf(language, slug)) ?? [])
      shared.set(other, (shared.get(other) ?? 0) + 1);
  const mostShared = [...shared].sort(([, one], [, other]) => other - one).map(([other]) => other);
  const others = (newest.get(writtenLanguage(language)) ?? []).filter((other) => !shared.has(other));
  return [...mostShared, ...others].slice(0, shown + 1);
}

interface Index {
  /** The newest articles of each language. */
  newest: ReadonlyMap<string, readonly Article[]>;
  /** The newest articles of each language and tag. */
  byTag: ReadonlyMap<string, readonly Article[]>;
  /** The articles that share most of the tags of one, by its language and tags. */
  tagged: Map<string, readonly Article[]>;
  /** What was drawn already. */
  rows: Map<Article, Html>;
}

const indexes = new WeakMap<Edition, Index>();

function indexOf(edition: Edition): Index {
  const known = indexes.get(edition);
  if (known) return known;
  const newest = new Map<string, Article[]>();
  const byTag = new Map<string, Article[]>();
  for (const article of edition.articles) {
    addTo(newest, writtenLanguage(article.language), article, shown + 1);
    for (const slug of new Set(article.tags.map(tagSlug)))
      addTo(byTag, keyOf(article.language, slug), article, looked);
  }
  const made = { newest, byTag, tagged: new Map<string, Article[]>(), rows: new Map<Article, Html>() };
  indexes.set(edition, made);
  return made;
}

function addTo(lists: Map<string, Article[]>, key: string, article: Article, maxTexts: number): void {
  const list = lists.get(key) ?? [];
  if (list.length < maxTexts) list.push(article);
  lists.set(key, list);
}

function keyOf(language: string, slug: string): string {
  return `${writtenLanguage(language)} ${slug}`;
}
