import { emptyElement } from '../../html/markup';
import { inUnicode, isSymbolFont } from '../../html/symbol-fonts';
import type { XmlElement } from '../office/xml';

/** The alternative to read of several versions of the same content: the first, made for newer programs. */
export function chooseAlternative(choice: XmlElement): XmlElement {
  const best = choice.elements('mc:Choice').find((each) => each.elements().length > 0);
  return best ?? choice.elements('mc:Fallback')[0] ?? choice;
}

/** All the text under an element, deleted text too, with a space after each paragraph. */
export function textIn(each: XmlElement): string {
  if (each.name === 'w:t' || each.name === 'w:delText' || each.name === 'm:t') return each.text();
  if (each.name === 'w:tab' || each.name === 'w:br') return ' ';
  if (each.name === 'mc:AlternateContent') return chooseAlternative(each).elements().map(textIn).join('');
  const inner = each.elements().map(textIn).join('');
  return each.name === 'w:p' ? `${inner} ` : inner;
}

/** The text of a piece of a run; null for a piece without text. */
export function pieceText(piece: XmlElement, font = ''): string | null {
  switch (piece.name) {
    case 'w:t':
      return inUnicode(piece.text(), font);
    case 'w:tab':
    case 'w:ptab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolText(piece);
    default:
      return null;
  }
}

/** A page or column break is layout; a line break is content. */
export function breakMarkup(piece: XmlElement): string {
  const type = piece.get('w:type');
  return type === 'page' || type === 'column' ? ' ' : emptyElement('br');
}

/** A character of a font of signs, where it is known. */
function symbolText(piece: XmlElement): string {
  const sign = String.fromCodePoint((Number.parseInt(piece.get('w:char'), 16) || 0) & 0xff);
  const font = piece.get('w:font');
  const written = inUnicode(sign, font);
  return isSymbolFont(font) && (written !== sign || /[!-~]/.test(sign)) ? written : '\ufffd';
}
