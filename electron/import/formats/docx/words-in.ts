import type { XmlElement } from '../xml';

/** What of a choice between versions of the same thing is read: the first, made for programs that know more. */
export function chosen(choice: XmlElement): XmlElement {
  const best = choice.elements('mc:Choice').find((each) => each.elements().length > 0);
  return best ?? choice.elements('mc:Fallback')[0] ?? choice;
}

/** All the words under an element, deleted ones too, those of different paragraphs apart. */
export function textIn(each: XmlElement): string {
  if (each.name === 'w:t' || each.name === 'w:delText' || each.name === 'm:t') return each.words();
  if (each.name === 'w:tab' || each.name === 'w:br') return ' ';
  if (each.name === 'mc:AlternateContent') return chosen(each).elements().map(textIn).join('');
  const inner = each.elements().map(textIn).join('');
  return each.name === 'w:p' ? `${inner} ` : inner;
}
