import type { LocalMasthead } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';

/** The calls to subscribe and to join, each in a box; those without an address are left out. */
export function drawCalls(masthead: LocalMasthead, language: string): Html {
  const messages = outletMessages(language).site;
  const calls = [
    { ...masthead.newsletter, title: messages.newsletter, fallback: messages.newsletterCall },
    { ...masthead.join, title: messages.join, fallback: messages.joinCall },
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
