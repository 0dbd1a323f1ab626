import { pageOfFrame } from '../embeds';
import { escaped } from '../formats/markup';
import type { Losses } from '../losses';

/** An address alone in its paragraph, where WordPress shows what it leads to, becomes a link. */
export function linkPages(markup: string, losses: Losses): string {
  return markup.replace(alone, (_whole, before: string, address: string) => {
    const page = pageOfFrame(address.replaceAll('&amp;', '&')) ?? address;
    losses.change('embed-as-link', 1, page);
    return `${before}<a href="${escaped(page.replaceAll('&amp;', '&'))}">${escaped(page)}</a>`;
  });
}

const alone =
  /(^|<p\b[^>]*>|<br>|<div class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<>"[\]]+)\s*(?=<\/p>|<br>|<\/div>|$)/gi;
