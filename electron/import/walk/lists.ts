import type { Element } from 'hast';
import type { Block, ListItem, Mark } from '../../../src/article';
import { attribute, isBlank, isNamed } from '../tree/look';
import type { Node } from '../tree/look';
import { lowerToPassages } from './lower';
import { marksWithin } from './marks';
import type { Reading } from './reading';

/** A list, its items and the lists inside them; what an item cannot hold comes after the list. */
export function listBlocks(element: Element, marks: readonly Mark[], reading: Reading): Block[] {
  const lifted: Block[] = [];
  const items: ListItem[] = [];
  for (const node of element.children) {
    if (reading.gone.has(node) || isBlank(node)) continue;
    const inside = reading.blocksOf(insideOf(node), marksOf(node, marks, reading));
    const { kept, lifted: out } = lowerToPassages(inside, reading.losses);
    lifted.push(...out);
    // Word and Google put an inner list beside its item, not in it.
    const last = items.at(-1);
    if (isNamed(node, 'ul', 'ol') && last) last.content.push(...kept);
    else if (kept.length > 0) items.push({ content: kept });
  }
  if (/^[ai]$/i.test(attribute(element, 'type')) && isNamed(element, 'ol'))
    reading.losses.change('list-sign');
  return items.length === 0 ? lifted : [listOf(element, items), ...lifted];
}

function insideOf(node: Node): Node[] {
  return isNamed(node, 'li') ? node.children : [node];
}

function marksOf(node: Node, marks: readonly Mark[], reading: Reading): readonly Mark[] {
  return isNamed(node, 'li') ? marksWithin(node, marks, reading) : marks;
}

function listOf(element: Element, items: ListItem[]): Block {
  if (isNamed(element, 'ul', 'menu', 'dir')) return { type: 'bulletedList', items };
  const start = Number.parseInt(attribute(element, 'start'), 10);
  return { type: 'numberedList', start: start >= 0 ? start : 1, items };
}
