import { isLinkTarget, textLink, textLinkedBy } from '../../../src/article';
import type { OpenLink } from '../model/imported-article';
import type { PostSite } from '../model/post';

/** Collects the links of a text that may lead to another, and names a text for each until it is found. */
export class OpenLinks {
  readonly #site: PostSite | null;
  readonly #open = new Map<string, OpenLink>();
  #count = 0;

  constructor(site: PostSite | null) {
    this.#site = site;
  }

  /** The target that stands for an address until its text is found; null for one that can lead to no text. */
  open(address: string): string | null {
    const places = this.#placesOf(address);
    if (!places) return null;
    const id = `00000000-0000-4000-8000-${String((this.#count += 1)).padStart(12, '0')}`;
    this.#open.set(id, { id, address, ...places });
    return textLink(id);
  }

  /** The address of a link that is in no article, because a field cannot hold it. */
  close(target: string): string {
    const id = textLinkedBy(target) ?? '';
    const address = this.#open.get(id)?.address ?? target;
    this.#open.delete(id);
    return address;
  }

  all(): OpenLink[] {
    return [...this.#open.values()];
  }

  #placesOf(address: string): Pick<OpenLink, 'path' | 'otherwise'> | null {
    if (textLinkedBy(address) !== null)
      return isLinkTarget(address) ? { path: address, otherwise: null } : null;
    if (/^https?:/i.test(address)) {
      const path = this.#pathInSite(address);
      return path === null ? null : { path, otherwise: isLinkTarget(address) ? address : null };
    }
    // "Note: eau.md" is the name of a file.
    if (/^(#|\/\/|[a-z][a-z\d+.-]*:(?!%20))/i.test(address)) return null;
    if (!address.startsWith('/')) return { path: address, otherwise: null };
    const { base, basePath } = this.#site ?? { base: null, basePath: '' };
    const path = withoutStart(address, `${basePath}/`);
    const completed = base === null || /\.(md|markdown|mdx)([?#]|$)/i.test(address) ? null : `${base}${path}`;
    return { path, otherwise: completed !== null && isLinkTarget(completed) ? completed : null };
  }

  /** The path of an address from the root of the text's own site, whatever its scheme; null on another. */
  #pathInSite(address: string): string | null {
    const base = this.#site?.base ?? null;
    if (base === null) return null;
    const [own, other] = [base, address].map((each) => each.replace(/^https?:\/\/(www\.)?/i, ''));
    if (own === undefined || other?.toLowerCase().startsWith(`${own.toLowerCase()}/`) !== true) return null;
    const path = other.slice(own.length);
    return /^\/\?(p|page_id)=\d+$/.test(path) ? address : path;
  }
}

/** "/blog/eau" without "/blog/" is "/eau"; anything else stays. */
function withoutStart(path: string, start: string): string {
  return path.startsWith(start) ? path.slice(start.length - 1) : path;
}
