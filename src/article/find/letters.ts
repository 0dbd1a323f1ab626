/** The Unicode blocks of accented letters in the languages of Europe. */
const accented: readonly (readonly [from: number, to: number])[] = [
  [0x00c0, 0x024f],
  [0x0370, 0x04ff],
  [0x1e00, 0x1fff],
];

/** Letters that Unicode does not decompose, by their plain letter. */
const undivided: Readonly<Record<string, string>> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  d: 'đ',
  D: 'Đ',
  i: 'ı',
};

/** Ligatures, by the two letters that people type for them. */
const doubles: Readonly<Record<string, string>> = {
  oe: 'œ',
  OE: 'Œ',
  Oe: 'Œ',
  ae: 'æ',
  AE: 'Æ',
  Ae: 'Æ',
  ss: 'ß',
};

const typedAs = new Map(Object.entries(doubles).map(([pair, letter]) => [letter, pair]));

let forms: ReadonlyMap<string, string> | null = null;

/** A letter without its accents: "é" gives "e". */
function plainLetter(letter: string): string {
  return letter.normalize('NFD').charAt(0) || letter;
}

/** A letter with all its accented forms, for a character class: "e" gives "eèéêë…". */
export function formsOfLetter(letter: string): string {
  forms ??= collectForms();
  const plain = plainLetter(letter);
  return plain + (undivided[plain] ?? '') + (forms.get(plain) ?? '');
}

/** The ligature of two letters ("oe" gives "œ"), if any. */
export function joinedLetter(pair: string): string | undefined {
  return doubles[pair];
}

/** A text with its ligatures as two letters. */
export function inTwoLetters(text: string): string {
  return text.replace(/[œŒæÆß]/g, (letter) => typedAs.get(letter) ?? letter);
}

function collectForms(): ReadonlyMap<string, string> {
  const gathered = new Map<string, string>();
  for (const [from, to] of accented) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCodePoint(code);
      const plain = plainLetter(letter);
      if (plain !== letter && /\p{L}/u.test(letter))
        gathered.set(plain, (gathered.get(plain) ?? '') + letter);
    }
  }
  return gathered;
}
