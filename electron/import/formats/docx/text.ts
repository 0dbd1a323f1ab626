import type { XmlElement } from '../office/xml';
import type { Losses } from '../../report/conversion-report';
import { element, escaped } from '../markup';
import type { Look } from './styles';

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

/** Text under the marks that it is shown with; hidden text is told and left out. */
export function markedText(text: string, look: Look, losses: Losses): string {
  if (look.hidden) {
    if (text.trim() !== '') losses.drop('hidden-text', 1, text);
    return '';
  }
  let out = escaped(text);
  if (text.trim() === '') return out;
  if (look.struck) losses.change('strikethrough', 1, text);
  if (look.underlined) losses.change('underline', 1, text);
  if (look.height === 'superscript') out = element('sup', {}, out);
  if (look.height === 'subscript') out = element('sub', {}, out);
  if (look.smallCapitals) out = element('span', { class: 'small-caps' }, out);
  if (look.italic) out = element('em', {}, out);
  return look.bold ? element('strong', {}, out) : out;
}
