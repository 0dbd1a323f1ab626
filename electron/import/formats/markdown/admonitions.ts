/**
 * Turns `!!! note "Title"` and its indented lines (MkDocs), and `:::note Title` to `:::` (Docusaurus, pandoc), into the
 * quote that is read as a box. One without a title gets none: the English name of its kind is not part of the text.
 */
export function withAdmonitions(text: string): string {
  if (!/^ {0,3}(?:!!!|\?\?\?|:::)/m.test(text)) return text;
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const admonition = indentedAt(lines, at) ?? fencedAt(lines, at);
    if (!admonition) out.push(lines[at] ?? '');
    else {
      out.push('', ...quoted(admonition), '');
      at = admonition.end - 1;
    }
  }
  return out.join('\n');
}

interface Admonition {
  title: string;
  lines: readonly string[];
  /** The line after it. */
  end: number;
}

function indentedAt(lines: readonly string[], at: number): Admonition | null {
  const head = /^ {0,3}(?:!!!|\?\?\?\+?)[^\S\n]+[\w-]+(?:[^\S\n]+[\w-]+)*(?:[^\S\n]+"(.*)")?[^\S\n]*$/.exec(
    lines[at] ?? '',
  );
  if (!head) return null;
  let end = at + 1;
  while (end < lines.length && /^(?: {4}|\t|\s*$)/.test(lines[end] ?? '')) end += 1;
  while (end > at + 1 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  const inside = lines.slice(at + 1, end).map((line) => line.replace(/^(?: {4}|\t)/, ''));
  return { title: head[1] ?? '', lines: inside, end };
}

function fencedAt(lines: readonly string[], at: number): Admonition | null {
  const head = /^ {0,3}(:{3,})[^\S\n]*\{?\.?([\w-]+)\}?(?:\[(.*)\]|[^\S\n]+([^{].*))?[^\S\n]*$/.exec(
    lines[at] ?? '',
  );
  if (!head) return null;
  const fence = head[1] ?? ':::';
  let depth = 1;
  for (let end = at + 1; end < lines.length; end += 1) {
    const line = (lines[end] ?? '').trim();
    if (/^:{3,}\s*\S/.test(line)) depth += 1;
    else if (/^:{3,}$/.test(line) && line.length >= fence.length) depth -= 1;
    if (depth === 0)
      return { title: (head[3] ?? head[4] ?? '').trim(), lines: lines.slice(at + 1, end), end: end + 1 };
  }
  return null;
}

function quoted({ title, lines }: Admonition): string[] {
  const inside = withAdmonitions(lines.join('\n')).split('\n');
  const titled = title === '' ? inside : [`**${title.replaceAll('*', '\\*')}**`, '', ...inside];
  return ['[!box]', ...titled].map((line) => `> ${line}`.trimEnd());
}
