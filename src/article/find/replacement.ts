import type { Hit } from './pattern';

/** What replaces a match. */
export interface Replacement {
  by: string;
  /** "$1" in it stands for the expression's first group. */
  expression: boolean;
  /** "Loi" replaced by "décret" gives "Décret". */
  keepCase: boolean;
}

/** The text that replaces one match. */
export function replacementFor(found: string, hit: Hit, { by, expression, keepCase }: Replacement): string {
  const words = expression ? expanded(by, found, hit) : by;
  return keepCase ? inCaseOf(found, words) : words;
}

/** As in JavaScript: $& is the whole match, $1 a group, $<name> a named one, $$ a dollar. */
function expanded(template: string, found: string, { groups, named }: Hit): string {
  return template.replace(
    /\$(?:([$&])|(\d{1,2})|<([^>]*)>)/g,
    (written, sign?: string, number?: string, name?: string) => {
      if (sign) return sign === '$' ? '$' : found;
      if (name !== undefined) return name in named ? (named[name] ?? '') : written;
      return numbered(number ?? '', groups) ?? written;
    },
  );
}

/** "$12" is the twelfth group if there is one, else the first and a "2". */
function numbered(digits: string, groups: Hit['groups']): string | undefined {
  const index = Number(digits);
  if (index >= 1 && index <= groups.length) return groups[index - 1] ?? '';
  const first = Number(digits.charAt(0));
  if (digits.length === 2 && first >= 1 && first <= groups.length)
    return (groups[first - 1] ?? '') + digits.charAt(1);
  return undefined;
}

function inCaseOf(found: string, words: string): string {
  const letters = found.replace(/[^\p{L}]/gu, '');
  const upper = letters.toLocaleUpperCase();
  if (letters.length > 1 && letters === upper && letters !== letters.toLocaleLowerCase())
    return words.toLocaleUpperCase();
  const [first = ''] = letters;
  const isCapital = first !== first.toLocaleLowerCase();
  return isCapital ? words.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase()) : words;
}
