import type { Block, Inline, NoteInline } from '../model/schema';

/** Preformatted content with breaks as characters; all of it is code, so no part is marked as such. */
export function asTyped(line: readonly NoteInline[]): NoteInline[] {
  return line.map((inline) =>
    inline.type === 'lineBreak'
      ? { type: 'text', text: '\n', marks: [] }
      : { ...inline, marks: inline.marks.filter(({ type }) => type !== 'code') },
  );
}

/** The reverse: text with breaks as characters as the content of a preformatted block. */
export function fromTyped(line: readonly NoteInline[]): NoteInline[] {
  return line.flatMap((inline): NoteInline[] => {
    if (inline.type !== 'text') return [inline];
    const marks = inline.marks.filter(({ type }) => type !== 'code');
    return inline.text
      .split('\n')
      .flatMap((text, at): NoteInline[] => [
        ...(at > 0 ? [{ type: 'lineBreak' as const }] : []),
        ...(text === '' ? [] : [{ type: 'text' as const, text, marks }]),
      ]);
  });
}

/** The preformatted lines of some blocks: the same objects that `linesOf` gives. */
export function preformattedLines(blocks: readonly Block[]): ReadonlySet<readonly Inline[]> {
  return new Set(blocks.flatMap(preformattedIn));
}

function preformattedIn(block: Block): (readonly Inline[])[] {
  switch (block.type) {
    case 'preformatted':
      return [block.content];
    case 'quotation':
    case 'box':
      return block.content.flatMap(preformattedIn);
    case 'bulletedList':
    case 'numberedList':
      return block.items.flatMap((item) => item.content.flatMap(preformattedIn));
    default:
      return [];
  }
}
