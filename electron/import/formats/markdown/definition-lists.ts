/** A line that defines the term above it: ": what it is". */
const definition = /^ {0,3}:[^\S\n]{1,3}(?=\S)/;

/**
 * Turns "Term" over ": definition" (PHP Markdown Extra, kramdown, pandoc) into the elements of HTML, whose content stays
 * Markdown between empty lines.
 */
export function withDefinitionLists(text: string): string {
  if (!/^ {0,3}:[^\S\n]/m.test(text)) return text;
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const found = definitionsAt(lines, at);
    if (!found) out.push(lines[at] ?? '');
    else {
      out.push(
        '',
        ...markup('dt', [(lines[at] ?? '').trim()]),
        ...found.definitions.flatMap((each) => markup('dd', each)),
      );
      at = found.end - 1;
    }
  }
  return out.join('\n');
}

/** The definitions below a term; null when the line is none. */
function definitionsAt(
  lines: readonly string[],
  at: number,
): { definitions: string[][]; end: number } | null {
  const term = lines[at] ?? '';
  if (!/^ {0,3}[^\s>#|:~`-]/.test(term) || definition.test(term)) return null;
  let next = (lines[at + 1] ?? '').trim() === '' ? at + 2 : at + 1;
  const definitions: string[][] = [];
  while (definition.test(lines[next] ?? '')) {
    const start = next;
    next += 1;
    while (next < lines.length && goesOn(lines, next)) next += 1;
    definitions.push(
      lines
        .slice(start, next)
        .map((line, index) => line.replace(index === 0 ? definition : /^(?: {1,4}|\t)/, '')),
    );
    if ((lines[next] ?? '').trim() === '' && definition.test(lines[next + 1] ?? '')) next += 1;
  }
  return definitions.length > 0 ? { definitions, end: next } : null;
}

/** Whether a line continues the definition above it: its paragraph, or one that is indented after an empty line. */
function goesOn(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (definition.test(line)) return false;
  if (line.trim() === '') return /^(?: {4}|\t)\S/.test(lines[at + 1] ?? '');
  return (lines[at - 1] ?? '').trim() !== '' || /^(?: {4}|\t)/.test(line);
}

function markup(name: 'dt' | 'dd', lines: readonly string[]): string[] {
  return [`<${name}>`, '', ...lines, '', `</${name}>`, ''];
}
