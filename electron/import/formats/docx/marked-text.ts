import type { Losses } from '../../losses';
import { element, escaped } from '../markup';
import type { Look } from './styles';

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
