import type { Fields } from '../../model/post';

/**
 * The names of a program in JavaScript that have a literal value, `permalink: "/blog/{{ title }}/"`, the first of each; an empty list of
 * fields stands for a permalink that the program makes.
 */
export function literalsIn(text: string): Fields {
  const code = text.replace(/^[ \t]*(?:\/\/|\*|\/\*).*$/gm, '');
  const found: Record<string, unknown> = /\bpermalink\s*[:(]/.test(code) ? { permalink: {} } : {};
  const named = new Set<string>();
  const pair =
    /\b(\w{1,40})["']?\s*(?::|\()\s*(?:(["'`])([^"'`\n]{0,300})\2|(true|false)\b|\[\s*((?:["'][^"'\n]{0,80}["'][\s,]*){1,20})\])/g;
  for (const [, name = '', , word, flag, list] of code.matchAll(pair)) {
    if (named.has(name)) continue;
    named.add(name);
    if (word !== undefined) found[name] = word;
    else if (flag !== undefined) found[name] = flag === 'true';
    else found[name] = (list ?? '').match(/[^"'\s,][^"']*(?=["'])/g) ?? [];
  }
  return found;
}
