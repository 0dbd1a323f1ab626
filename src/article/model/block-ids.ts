import type { Article, Block } from './schema';

/** Makes an identifier for a block: twelve lower-case letters and digits, another at each call. */
export type NextBlockId = () => string;

/** The article with an identifier for each block, each its own; the same object when nothing was missing. */
export function withBlockIds(article: Article, next: NextBlockId): Article {
  const taken = new Set<string>();
  const identified = <Kind extends Block>(block: Kind): Kind => {
    const { id } = block;
    const own = id !== undefined && !taken.has(id) ? id : next();
    taken.add(own);
    return withInner(own === id ? block : { ...block, id: own }, identified);
  };
  const body = mapped(article.body, identified);
  const notesToEditors = mapped(article.notesToEditors, identified);
  return body === article.body && notesToEditors === article.notesToEditors
    ? article
    : { ...article, body, notesToEditors };
}

/**
 * The JSON of blocks without their identifiers. In JSON no text can hold these quotation marks unescaped, so that only
 * identifiers of blocks match.
 */
export function withoutBlockIds(json: string): string {
  return json.replace(/,"id":"[a-z0-9]{12}"/g, '');
}

/**
 * Identifiers for a text written before blocks had any. They are derived from the article's identifier, so that two copies of
 * an archive give the same block the same one.
 */
export function blockIdsFor(articleId: string): NextBlockId {
  let count = 0;
  return () => {
    count += 1;
    return ['a', 'b']
      .map((half) => fnv1a(`${half} ${articleId} ${count}`).toString(36).padStart(6, '0').slice(-6))
      .join('');
  };
}

/** Random identifiers; `random` fills an array with random numbers, as `crypto.getRandomValues` does. */
export function randomBlockIds(random: (numbers: Uint32Array<ArrayBuffer>) => void): NextBlockId {
  return () => {
    const numbers = new Uint32Array(12);
    random(numbers);
    return Array.from(numbers, (number) => (number % 36).toString(36)).join('');
  };
}

/** FNV-1a, 32 bits. */
export function fnv1a(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

function withInner<Kind extends Block>(
  block: Kind,
  identified: <Inner extends Block>(inner: Inner) => Inner,
): Kind {
  switch (block.type) {
    case 'quotation':
    case 'box': {
      const content = mapped<Block>(block.content, identified);
      return content === block.content ? block : { ...block, content };
    }
    case 'bulletedList':
    case 'numberedList': {
      const items = mapped(block.items, (item) => {
        const content = mapped(item.content, identified);
        return content === item.content ? item : { ...item, content };
      });
      return items === block.items ? block : { ...block, items };
    }
    default:
      return block;
  }
}

function mapped<Item>(items: Item[], map: (item: Item) => Item): Item[] {
  const changed = items.map(map);
  return changed.every((item, at) => item === items[at]) ? items : changed;
}
