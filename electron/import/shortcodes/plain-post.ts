import type { PostSite } from '../foreign-file';
import type { Losses } from '../losses';
import { withoutAttributes } from './attributes';
import { withoutHugoCodes } from './hugo';
import { withoutLiquid } from './liquid';
import { outsideCode } from './outside-code';

const alone: PostSite = { kind: 'plain', base: null, basePath: '' };

/** A post's Markdown without the codes of its site: the known ones are blocks, the others told as dropped. */
export function plainPost(text: string, losses: Losses, site: PostSite = alone): string {
  return outsideCode(text, (words) => {
    const hugo = site.kind === 'jekyll' ? words : withoutHugoCodes(words, losses);
    const liquid = site.kind === 'hugo' ? hugo : withoutLiquid(hugo, site, losses);
    return withoutAttributes(liquid, losses);
  });
}

/** A Markdown text without the attributes that only styles know. */
export function plainMarkdown(text: string, losses: Losses): string {
  return outsideCode(text, (words) => withoutAttributes(words, losses));
}

/** A post written in HTML without the values and tags of its site. */
export function plainPage(text: string, losses: Losses, site: PostSite = alone): string {
  const hugo = site.kind === 'jekyll' ? text : withoutHugoCodes(text, losses);
  return site.kind === 'hugo' ? hugo : withoutLiquid(hugo, site, losses);
}
