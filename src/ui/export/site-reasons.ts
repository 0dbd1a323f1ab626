import { instantOf } from '../../article';
import type { Article } from '../../article';

/** Why the site would not show a text. */
export type SiteReason = 'headline' | 'draft' | 'embargo' | 'date';

/** Everything that keeps a text off the site now, so that it can all be mended before an export. */
export function siteReasons(
  { headline, status, embargo, date }: Pick<Article, 'headline' | 'status' | 'embargo' | 'date'>,
  nowMs: number,
): SiteReason[] {
  const isAhead = (time: Article['date']) => instantOf(time) > nowMs;
  return [
    ...(headline.trim() === '' ? ['headline' as const] : []),
    ...(status === 'draft' ? ['draft' as const] : []),
    ...(embargo && isAhead(embargo) ? ['embargo' as const] : []),
    ...(status !== 'published' && isAhead(date) ? ['date' as const] : []),
  ];
}
