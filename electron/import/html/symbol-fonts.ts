import { codePoint } from 'dingbat-to-unicode';
import type { Element, Root } from 'hast';
import { attribute, childrenOf, elementsIn, isElement, styleOf } from './tree';

/** Whether a font has signs in the place of letters. */
export function isSymbolFont(font: string): boolean {
  return faceOf(font) !== undefined;
}

/** Text that is set in a font of signs, in Unicode: "a" in Symbol is "α". Text in any other font is returned as it is. */
export function inUnicode(text: string, font: string): string {
  const face = faceOf(font);
  if (face === undefined) return text;
  return [...text].map((sign) => signAt(face, sign.codePointAt(0) ?? 0) ?? sign).join('');
}

/** The sign of a font at a code, with or without the 0xF000 that Word adds; undefined where it is not known. */
function signAt(face: string, code: number): string | undefined {
  const at = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (at > 0xff || at <= 0x20) return undefined;
  return (face === 'Wingdings' ? commonSigns[at] : undefined) ?? codePoint(face, at)?.string;
}

const faces = ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings'] as const;

function faceOf(font: string): string | undefined {
  const name = (font.split(',')[0] ?? '').replace(/["']/g, '').trim().toLowerCase();
  return faces.find((face) => face.toLowerCase() === name);
}

/** Signs that text fonts have too, where the exact ones are found in hardly any. */
const commonSigns: Readonly<Partial<Record<number, string>>> = {
  0x28: '☎',
  0x2a: '✉',
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0xa8: '☐',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xfb: '✗',
  0xfd: '☒',
  0xfe: '☑',
};

/** Markup whose characters for private use, which is where LibreOffice puts the signs of such a font, are in Unicode. */
export function privateInUnicode(markup: string, font: string): string {
  return markup.replace(/[\uf020-\uf0ff]+/g, (signs) => inUnicode(signs, font));
}

/** Writes text that a page sets in a font of signs (Symbol, Wingdings) in Unicode. */
export function writeSymbols(root: Root): void {
  for (const element of elementsIn(root)) {
    const font = styleOf(element).get('font-family') ?? attribute(element, 'face');
    if (isSymbolFont(font)) writeIn(element, font);
  }
}

function writeIn(element: Element, font: string): void {
  for (const child of childrenOf(element)) {
    if (child.type === 'text') child.value = inUnicode(child.value, font);
    // An element with a font of its own is handled by `writeSymbols`.
    else if (isElement(child) && !styleOf(child).has('font-family') && attribute(child, 'face') === '')
      writeIn(child, font);
  }
}
