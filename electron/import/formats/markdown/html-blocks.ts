/** Elements that hold no Markdown of their own: an empty line in them is only one between their parts. */
const wholeElements = 'table|figure|ul|ol|dl|svg|video|audio|object|form|select|details';

/** Elements around text, in which kramdown reads HTML and others read Markdown. */
const frames = 'div|section|article|aside|header|footer|main|center|blockquote|nav';

/**
 * Keeps HTML in one piece where CommonMark would end it: at an empty line, also one that a Liquid tag has left, what follows
 * with four spaces before it would be code.
 */
export function withWholeHtmlBlocks(text: string): string {
  if (!/^ {0,3}</m.test(text)) return text;
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, name = ''] = opening.exec(lines[at] ?? '') ?? [];
    const end = name === '' ? at : endOf(lines, at, name);
    if (end === at) out.push(lines[at] ?? '');
    else {
      const block = lines.slice(at, end + 1);
      out.push(...(isWhole.test(name) ? block.filter((line) => line.trim() !== '') : block.map(outdented)));
      at = end;
    }
  }
  return out.join('\n');
}

const opening = new RegExp(`^ {0,3}<(${wholeElements}|${frames})(?=[\\s>])`, 'i');
const isWhole = new RegExp(`^(?:${wholeElements})$`, 'i');

/** The line on which the element that begins at a line ends; that line itself when it is never closed. */
function endOf(lines: readonly string[], at: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])`, 'gi');
  let depth = 0;
  for (let line = at; line < lines.length; line += 1) {
    for (const [, closing] of (lines[line] ?? '').matchAll(tags)) depth += closing === '/' ? -1 : 1;
    if (depth <= 0) return line;
  }
  return at;
}

/** Removes the indent before a tag: inside other markup, four spaces do not make code. */
function outdented(line: string): string {
  return line.replace(/^\s{4,}(?=<\/?[a-z])/i, '');
}
