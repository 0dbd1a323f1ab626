import type { Masthead } from '../../article';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { siteWords } from './site-words';

/** The calls to read on and to join, each a ruled box; a call without an address is left out. */
export function drawCalls(masthead: Masthead, language: string): Html {
  const words = siteWords(language);
  const calls = [
    { ...masthead.newsletter, title: words.newsletter, fallback: words.newsletterCall },
    { ...masthead.join, title: words.join, fallback: words.joinCall },
  ].filter(({ url }) => url !== '');
  if (calls.length === 0) return html``;
  return html`<div class="calls">
${calls.map(
  ({ title, label, fallback, url }) => html`<section class="call-box">
<h2>${title}</h2>
<p><a href="${url}" rel="noopener noreferrer">${label || fallback}</a></p>
</section>
`,
)}</div>
`;
}
