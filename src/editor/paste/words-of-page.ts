/** The words of a copied page, a line for each block: what can be had of one that cannot be read and has no plain text. */
export function wordsOfPage(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/[ \t\r\n]+/g, ' '), 'text/html');
  for (const element of body.querySelectorAll(unread)) element.remove();
  for (const element of body.querySelectorAll(lines)) element.append('\n');
  return body.textContent.replace(/ *\n\s*/g, '\n').trim();
}

const unread = 'script, style, template, noscript';
const lines = 'address, blockquote, br, dd, div, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, pre, td, th';
