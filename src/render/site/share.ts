import type { Article } from '../../article';
import { html } from '../html';
import type { Html } from '../html';
import { siteWords } from './site-words';

/**
 * Ways to pass an article on, as plain addresses: nothing is asked of a network before the reader follows one.
 * Without a public address only the mail is offered, with the headline as its subject.
 */
export function drawShare(article: Article, address: string): Html {
  const words = siteWords(article.language);
  const links = shareLinks(article, address, words.email);
  return html`<div class="share">
<p class="share-title">${words.share}</p>
<ul>
${links.map(({ name, href }) => html`<li><a href="${href}" rel="noopener noreferrer">${name}</a></li>\n`)}</ul>
</div>
`;
}

function shareLinks(article: Article, address: string, email: string): { name: string; href: string }[] {
  const headline = encodeURIComponent(article.headline);
  const mail = {
    name: email,
    href: `mailto:?subject=${headline}&body=${encodeURIComponent(address || article.headline)}`,
  };
  if (!address) return [mail];
  const url = encodeURIComponent(address);
  const both = encodeURIComponent(`${article.headline} ${address}`);
  return [
    mail,
    { name: 'Mastodon', href: `https://mastodon.social/share?text=${both}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${headline}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  ];
}
