import type { Masthead } from '../../article';
import { outletMessages } from '../../messages';

/** The keys that sign what the group sends, a line each, the present one first: "RW… (2026-01-01 –)". */
export function signingKeyLines({ signing = [] }: Pick<Masthead, 'signing'>, language: string): string[] {
  const { revokedKey } = outletMessages(language).pages;
  return signing.map(({ key, since, until, revoked }) => {
    const days = `${since} – ${until ?? ''}`.trim();
    return `${key} (${revoked === undefined ? days : `${days}, ${revokedKey} ${revoked}`})`;
  });
}
