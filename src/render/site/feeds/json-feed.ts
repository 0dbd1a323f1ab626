import { correctionsOf, modifiedOn } from '../../../article';
import type { Article, Masthead } from '../../../article';
import { authorNames } from '../article/authors';
import { isoTime } from '../dates';
import type { Edition } from '../edition';
import { summaryOf } from '../lists/teaser';
import { articlePath, publicAddress } from '../paths';
import { renditionsOf } from '../renditions';
import type { SiteFile } from '../site-file';
import { drawFeedContent, jsonFeedPath, textFor } from './feeds';
import type { Feed } from './feeds';

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function drawJsonFeed(edition: Edition, feed: Feed): SiteFile {
  const masthead = edition.mastheadIn(feed.language);
  const path = jsonFeedPath(feed.stem);
  const described = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: publicAddress(masthead.site, feed.page) || undefined,
    feed_url: publicAddress(masthead.site, path) || undefined,
    language: feed.language,
    authors: masthead.name ? [{ name: masthead.name, url: masthead.site || undefined }] : undefined,
    items: feed.articles.map((article) => feedItem(article, feed, edition)),
  };
  return { path, text: `${JSON.stringify(described, null, 1)}\n` };
}

function feedItem(outline: Article, feed: Feed, edition: Edition): object {
  const article = textFor(feed, outline, edition);
  const { masthead } = edition;
  const summary = summaryOf(article, 400) || undefined;
  const authors = authorNames(article, edition.mastheadIn(article.language)).map((name) => ({ name }));
  return {
    id: `urn:uuid:${article.id.toLowerCase()}`,
    url: publicAddress(masthead.site, articlePath(article)) || undefined,
    title: article.headline,
    summary,
    ...(feed.isFull
      ? { content_html: drawFeedContent(article, edition).toString() }
      : { content_text: summary ?? article.headline }),
    image: imageOf(article, masthead),
    date_published: isoTime(article.date),
    date_modified: correctionsOf(article).length > 0 ? isoTime(modifiedOn(article)) : undefined,
    language: article.language,
    authors: authors.length > 0 ? authors : undefined,
    tags: article.tags.length > 0 ? article.tags : undefined,
  };
}

function imageOf({ lead }: Article, { site }: Masthead): string | undefined {
  const widest = lead && renditionsOf(lead.picture).at(-1);
  return widest && site ? publicAddress(site, widest.path) : undefined;
}
