import type { Element } from 'hast';
import type { Block, Inline, Mark, PassageBlock } from '../../../src/article';
import { childrenOf, elementsIn, isBlank, isElement, isNamed } from '../html/tree';
import type { Node } from '../html/tree';
import type { BlockContext } from './block-context';
import { flattenToLine, flattenToPassages } from './flatten';
import { plainText } from './lines';

/** A quotation with its speaker, from a footer, a `cite` or a last line that starts with a dash. */
export function quotationBlocks(
  element: Element,
  marks: readonly Mark[],
  context: BlockContext,
  speaker = '',
): Block[] {
  const footer = speaker === '' ? footerOf(element) : undefined;
  if (footer) context.removed.add(footer);
  const { kept, moved } = flattenToPassages(context.readInner(element.children, marks), context.report);
  const signature = flattenToLine(footer ? context.readInner(footer.children, []) : []);
  moved.push(...signature.moved);
  const named = speaker || plainText(signature.kept);
  const split = named === '' ? splitAtSpeaker(kept) : { content: kept, words: named };
  const attribution = speakerAndRole(split.words);
  if (split.content.length === 0) return [...asParagraph(split.words), ...moved];
  return [{ type: 'quotation', content: split.content, ...attribution }, ...moved];
}

/** A pull quote, all on one line. */
export function pullQuoteBlocks(element: Element, marks: readonly Mark[], context: BlockContext): Block[] {
  const { kept, moved } = flattenToLine(context.readInner(element.children, marks), context.report);
  return kept.length === 0 ? moved : [{ type: 'pullQuote', content: kept }, ...moved];
}

/** The last element of a quotation when it names its source. */
function footerOf(quote: Element): Element | undefined {
  const last = childrenOf(quote).findLast((child) => !isBlank(child));
  if (!isElement(last)) return undefined;
  if (isNamed(last, 'footer', 'cite', 'figcaption')) return last;
  const inner = elementsIn(last).find((each) => isNamed(each, 'cite', 'footer'));
  const isAlone = inner && childrenOf(last).every((child) => child === inner || isOnlyDash(child));
  return isAlone && childrenOf(quote).filter((child) => !isBlank(child)).length > 1 ? last : undefined;
}

function isOnlyDash(node: Node): boolean {
  return node.type === 'text' && /^[\s—–―-]*$/.test(node.value);
}

/** Takes a last line that starts with a dash out of the quotation; in a dialogue every line starts with one. */
function splitAtSpeaker(content: PassageBlock[]): { content: PassageBlock[]; words: string } {
  const last = content.at(-1);
  if (last?.type !== 'paragraph') return { content, words: '' };
  const cut = last.content.findLastIndex((inline) => inline.type === 'lineBreak');
  const line = last.content.slice(cut + 1);
  const before = last.content.slice(0, Math.max(0, cut));
  const spoken = [...content.slice(0, -1), ...(before.length > 0 ? [{ ...last, content: before }] : [])];
  if (!opensWithDash(line) || spoken.length === 0 || spoken.some(startsDialogue))
    return { content, words: '' };
  return { content: spoken, words: plainText(line) };
}

function opensWithDash(line: readonly Inline[]): boolean {
  const words = plainText(line);
  return words.length <= 200 && /^(?:[—–―]|--)[\s\u00a0\u202f]*\S/.test(words);
}

function startsDialogue(block: PassageBlock): boolean {
  return block.type === 'paragraph' && opensWithDash(block.content);
}

function asParagraph(words: string): Block[] {
  return words === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: words, marks: [] }] }];
}

/** The speaker and their role, from "— Claire Morel, porte-parole". */
function speakerAndRole(words: string): { speaker: string; role: string } {
  const [speaker = '', ...role] = words
    .replace(/^(?:[\s\u00a0\u202f]*(?:[—–―]|--)[\s\u00a0\u202f]*)/, '')
    .split(',');
  return { speaker: speaker.trim(), role: role.join(',').trim() };
}
