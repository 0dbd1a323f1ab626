import { slugify } from '../../article';
import type { Fields } from './fields';

/** The address follows the headline until the person writes one, or until it is published and known. */
export function followHeadline(before: Fields, after: Fields): Fields {
  const own = before.slug !== '' && before.slug !== slugify(before.headline, before.language);
  if (own || after.slug !== before.slug || after.status === 'published') return after;
  return after.headline === before.headline
    ? after
    : { ...after, slug: slugify(after.headline, after.language) };
}
