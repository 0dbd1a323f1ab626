import type { Block, Inline, ListItem, PassageBlock } from '../model/schema';
import { hoursAtStart } from './hours';
import type { HoursAtStart } from './hours';
import { cutLine, plainText } from './walk';

/** What happens at an hour. */
export interface ProgrammeEntry {
  /** The hour as it was written, without what separates it from the rest; empty where an entry goes on from the one before. */
  time: Inline[];
  /** The same as a clock says it; null where the entry has no hour. */
  hours: Pick<HoursAtStart, 'from' | 'until'> | null;
  content: PassageBlock[];
}

/** Times and what happens then. */
export interface Programme {
  caption: string;
  /** What a table says above its two columns; null where it says nothing. */
  head: { time: Inline[]; content: Inline[] } | null;
  entries: ProgrammeEntry[];
}

/**
 * Reads a block as a programme: a list whose items, or a table of two columns whose rows, begin with hours. At least two do, the first
 * among them, and half of all. Nothing is stored of it: a list that gets hours is a programme from then on.
 */
export function programmeOf(block: Block): Programme | null {
  switch (block.type) {
    case 'bulletedList':
      return programmeOfList(block);
    case 'table':
      return programmeOfTable(block);
    default:
      return null;
  }
}

function programmeOfList({ items }: Extract<Block, { type: 'bulletedList' }>): Programme | null {
  const told = items.filter((item) => !isBlank(item));
  const entries = told.map(entryOfItem);
  return isTimed(entries) ? { caption: '', head: null, entries } : null;
}

function isBlank({ content }: ListItem): boolean {
  return content.every((block) => block.type === 'paragraph' && plainText(block.content).trim() === '');
}

function entryOfItem({ content }: ListItem): ProgrammeEntry {
  const [first, ...rest] = content;
  const hours = first?.type === 'paragraph' ? hoursAtStart(plainText(first.content)) : null;
  if (first?.type !== 'paragraph' || !hours) return { time: [], hours: null, content };
  const [upTo, after] = cutLine(first.content, hours.length + hours.gap, 'before');
  const [time] = cutLine(upTo, hours.length, 'before');
  const isToldThen = plainText(after).trim() !== '';
  return { time, hours, content: isToldThen ? [{ type: 'paragraph', content: after }, ...rest] : rest };
}

function programmeOfTable({ caption, rows }: Extract<Block, { type: 'table' }>): Programme | null {
  if (rows.some(({ cells }) => cells.length !== 2)) return null;
  const [first, ...others] = rows;
  // Markdown makes a heading of any first row.
  const hasHead = first?.cells.every(({ header }) => header) === true && !saysHours(first.cells[0]);
  const entries = (hasHead ? others : rows).map(({ cells }): ProgrammeEntry => {
    const [time = [], what = []] = cells.map(({ content }) => content);
    const hours = hoursAtStart(plainText(time).trim());
    const isWhole = hours?.length === plainText(time).trim().length;
    return { time, hours: isWhole ? hours : null, content: [{ type: 'paragraph', content: what }] };
  });
  const isPlain = entries.every(({ time, hours }) => hours !== null || plainText(time).trim() === '');
  if (!isTimed(entries) || !isPlain) return null;
  const [time = [], content = []] = hasHead ? first.cells.map((cell) => cell.content) : [];
  const saysNothing = plainText([...time, ...content]).trim() === '';
  return { caption, head: saysNothing ? null : { time, content }, entries };
}

function saysHours(cell: { content: Inline[] } | undefined): boolean {
  return hoursAtStart(plainText(cell?.content ?? []).trim()) !== null;
}

function isTimed(entries: readonly ProgrammeEntry[]): boolean {
  const timed = entries.filter(({ hours }) => hours !== null).length;
  return timed >= 2 && entries[0]?.hours != null && timed * 2 >= entries.length;
}
