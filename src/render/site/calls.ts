import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import type { Edition } from './edition';
import { callAddress } from './menu';

/** The calls to subscribe and to join, each in a box; those without an address are left out. */
export function drawCalls(edition: Edition, language: string, root: string): Html {
  const masthead = edition.mastheadIn(language);
  const messages = outletMessages(language).site;
  const calls = [
    { ...masthead.newsletter, title: messages.newsletter, fallback: messages.newsletterCall },
    { ...masthead.join, title: messages.join, fallback: messages.joinCall },
  ]
    .map((call) => ({ ...call, url: callAddress(edition, call.url, language, root) }))
    .filter(({ url }) => url !== '');
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
