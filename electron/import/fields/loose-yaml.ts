/** Values with longer lines, in characters, were not wrapped at the margin, and are left as they are. */
const maxLength = 1000;

/**
 * YAML in which texts between quotes, and lists between brackets, continue without an indent: PyYAML, Jekyll and Hugo read them, YAML
 * 1.2 does not. Their lines are indented; no line is added.
 */
export function withIndentedValues(yaml: string): string {
  let open: OpenValue | null = null;
  return yaml
    .split('\n')
    .map((line) => {
      if (open) {
        const moved = line.trim() === '' ? line : `${open.indent}  ${line.trimStart()}`;
        open = openAfter(open, line);
        return moved;
      }
      if (line.length > maxLength) return line;
      const [, indent = '', before = '', value = ''] =
        /^(\s*)((?:- +)*(?:[^\s#"'[{][^:\n]*:\s+|"[^"\n]*":\s+|'[^'\n]*':\s+)?)(["'[{].*)$/.exec(line) ?? [];
      if (before !== '') open = openAfter({ indent, closers: [], quote: '' }, value);
      return line;
    })
    .join('\n');
}

interface OpenValue {
  /** The spaces before its field. */
  indent: string;
  /** How many brackets are open. */
  closers: string[];
  /** The quote that is open, "" for none. */
  quote: string;
}

/** What is still open after a line; null when the value has ended. */
function openAfter(value: OpenValue, line: string): OpenValue | null {
  let { quote } = value;
  const { closers } = value;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (quote === '"' && sign === '\\') at += 1;
    else if (quote !== '') {
      if (sign === quote && quote === "'" && line[at + 1] === "'") at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '{') closers.push(sign === '[' ? ']' : '}');
    else if (sign === closers.at(-1)) closers.pop();
    if (quote === '' && closers.length === 0) return null;
  }
  return { ...value, quote };
}
