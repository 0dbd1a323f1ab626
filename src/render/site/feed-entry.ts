import type { Article, Masthead } from '../../article';
import { filledBody } from '../filled-body';
import { html } from '../html';
import type { Html } from '../html';
import { drawBody } from './body';
import type { BodyFrame } from './line';
import { drawNotes, numberSiteNotes } from './notes';
import { articlePath, publicAddress } from './paths';
import { drawFigure } from './picture';

/**
 * An article as a feed carries it, whole: its picture, text and notes. Addresses are full when the site's is
 * known; otherwise they stay relative to the feed, which stands at the root.
 */
export function drawFeedContent(article: Article, masthead: Masthead): Html {
  const { site } = masthead;
  const path = articlePath(article);
  const frame: BodyFrame = {
    root: site && `${site}/`,
    page: publicAddress(site, path) || path,
    language: article.language,
    noteNumbers: numberSiteNotes(article),
  };
  return html`${article.lead && html`${drawFigure(article.lead, { ...frame, sizes: '100vw', eager: false })}\n`}${drawBody(filledBody(article, masthead, 'public'), frame)}
${drawNotes(frame)}`;
}
