import { fromHtml } from 'hast-util-from-html';
import { wordsIn } from '../tree/look';

/** The words of a field that WordPress lets markup and entities stand in, on one line. */
export function plainWords(markup: string): string {
  return wordsIn(fromHtml(markup.replace(/<br\s*\/?>|<\/p>/gi, ' '), { fragment: true }))
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
