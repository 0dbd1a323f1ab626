import { element } from '../../html/markup';
import type { XmlElement } from '../office/xml';

/** An item of a list as it was read. */
interface OdtItem {
  /** Whether it has no number of its own and continues the item before it. */
  isHeader: boolean;
  /** The number that it restarts with, "" for none. */
  start: string;
  markup: string;
}

/** Counts the numbered lists of an OpenDocument text, which may continue after other paragraphs or restart inside. */
export class OdtNumbering {
  /** The last number given by the lists of a style at a level, and by a list of a name. */
  readonly #last = new Map<string, number>();

  /** Splits the items of a list into runs of consecutive numbers: a new run wherever numbering restarts. */
  runs(
    list: XmlElement,
    items: readonly OdtItem[],
    options: { style: string; level: number; start: number },
  ): { start: number; items: OdtItem[] }[] {
    const named = this.#last.get(list.get('text:continue-list'));
    const before =
      list.get('text:continue-numbering') === 'true' ? this.#last.get(keyOf(options)) : undefined;
    const previous = named ?? before;
    const runs: { start: number; items: OdtItem[] }[] = [];
    for (const item of items) {
      if (item.start !== '' || runs.length === 0) {
        const first = previous === undefined ? options.start : previous + 1;
        runs.push({ start: item.start === '' ? first : Number(item.start), items: [] });
      }
      runs.at(-1)?.items.push(item);
    }
    this.#remember(runs.at(-1), list.get('xml:id'), keyOf(options));
    return runs;
  }

  #remember(run: { start: number; items: OdtItem[] } | undefined, id: string, key: string): void {
    if (!run) return;
    const last = run.start + run.items.filter(({ isHeader }) => !isHeader).length - 1;
    this.#last.set(key, last);
    if (id !== '') this.#last.set(id, last);
  }
}

/** Items as HTML; one without a number continues the one before. */
export function itemsMarkup(items: readonly OdtItem[]): string {
  const inside: string[] = [];
  for (const { isHeader, markup } of items) {
    if (isHeader && inside.length > 0) inside.push(`${inside.pop() ?? ''}${markup}`);
    else inside.push(markup);
  }
  return inside.map((markup) => element('li', {}, markup)).join('');
}

function keyOf({ style, level }: { style: string; level: number }): string {
  return `${level} ${style}`;
}
