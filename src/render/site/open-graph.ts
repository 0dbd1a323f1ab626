import type { Article, Masthead } from '../../article';
import { html } from '../html';
import type { Html } from '../html';
import { isoTime } from './dates';
import { articlePath, publicAddress } from './paths';
import { renditionsOf } from './renditions';
import { siteWords } from './site-words';
import { summaryOf } from './summary';

/** What a network shows of an article when its address is passed on (ogp.me). */
export function drawOpenGraph(article: Article, masthead: Masthead): Html {
  const properties: [string, string | number][] = [
    ['og:type', 'article'],
    ['og:title', article.headline],
    ['og:description', summaryOf(article, 200)],
    ['og:url', publicAddress(masthead.site, articlePath(article))],
    ['og:site_name', masthead.name],
    ['og:locale', localeOf(article.language)],
    ...pictureProperties(article, masthead),
    ['article:published_time', isoTime(article.date)],
    ['article:section', siteWords(article.language).sections[article.kind]],
    ...article.tags.map((tag): [string, string] => ['article:tag', tag]),
  ];
  const said = properties.filter(([, content]) => content !== '');
  return html`${said.map(([name, content]) => html`<meta property="${name}" content="${content}">\n`)}`;
}

function pictureProperties({ lead }: Article, { site }: Masthead): [string, string | number][] {
  const widest = lead && renditionsOf(lead.picture).at(-1);
  if (!widest || !site) return [];
  return [
    ['og:image', publicAddress(site, widest.path)],
    ['og:image:width', widest.width],
    ['og:image:height', widest.height],
    ['og:image:alt', lead.alt],
  ];
}

/** "fr" as networks want it, with a country: "fr_FR". */
function localeOf(language: string): string {
  const [tongue = '', country] = language.split('-');
  const countries: Readonly<Record<string, string>> = { en: 'GB', fr: 'FR', de: 'DE', es: 'ES', it: 'IT' };
  return `${tongue.toLowerCase()}_${country ?? countries[tongue.toLowerCase()] ?? tongue.toUpperCase()}`;
}
