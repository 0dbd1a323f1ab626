import type { ResolvedPos } from '@tiptap/pm/model';

/** The words of a line up to a place of it, at most so many characters; what is no text counts for one: a note, a line's end. */
export function textBefore($pos: ResolvedPos, most = 500): string {
  const { parent, parentOffset } = $pos;
  let [text, index, from] = ['', $pos.index(), $pos.posAtIndex($pos.index()) - $pos.start()];
  if (from < parentOffset) text = parent.child(index).text?.slice(0, parentOffset - from) ?? '\uFFFC';
  while (index > 0 && text.length < most) {
    const node = parent.child((index -= 1));
    from -= node.nodeSize;
    text = (node.text ?? (node.type.name === 'hardBreak' ? '\n' : '\uFFFC')) + text;
  }
  return text.slice(-most);
}
