import { holdBreaks } from '../../../article';
import type { Article, Masthead } from '../../../article';
import { outletMessages } from '../../../messages';
import { isoTime } from '../dates';
import type { Edition } from '../edition';
import { drawFeedContent, feedLength, inLanguage, jsonFeedPath } from './feeds';
import { articlePath, homePath, publicAddress } from '../paths';
import { renditionsOf } from '../renditions';
import type { SiteFile } from '../site-file';
import { summaryOf } from '../lists/teaser';

/** The newest articles in full as a JSON Feed 1.1 (jsonfeed.org), of one language or of all (""). */
export function drawJsonFeed(whole: Edition, language: string): SiteFile {
  const edition = inLanguage(whole, language);
  const { masthead } = edition;
  const path = jsonFeedPath(language);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: masthead.name || outletMessages(edition.language).site.latest,
    home_page_url: publicAddress(masthead.site, homePath) || undefined,
    feed_url: publicAddress(masthead.site, path) || undefined,
    language: edition.language,
    authors: masthead.name ? [{ name: masthead.name, url: masthead.site || undefined }] : undefined,
    items: edition.articles
      .slice(0, feedLength)
      .map((article) => feedItem(holdBreaks(edition.whole(article)), edition)),
  };
  return { path, text: `${JSON.stringify(feed, null, 1)}\n` };
}

function feedItem(article: Article, edition: Edition): object {
  const { masthead } = edition;
  return {
    id: `urn:uuid:${article.id.toLowerCase()}`,
    url: publicAddress(masthead.site, articlePath(article)) || undefined,
    title: article.headline,
    summary: summaryOf(article, 400) || undefined,
    content_html: drawFeedContent(article, edition).toString(),
    image: imageOf(article, masthead),
    date_published: isoTime(article.date),
    language: article.language,
    authors: article.byline ? [{ name: article.byline }] : undefined,
    tags: article.tags.length > 0 ? article.tags : undefined,
  };
}

function imageOf({ lead }: Article, { site }: Masthead): string | undefined {
  const widest = lead && renditionsOf(lead.picture).at(-1);
  return widest && site ? publicAddress(site, widest.path) : undefined;
}
