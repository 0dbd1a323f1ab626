import { outsideCode } from './outside-code';
import { withAdmonitions } from './admonitions';
import { withDefinitionLists } from './definition-lists';

/**
 * Markdown of other dialects as GitHub's: kramdown's and pandoc's definition lists, MkDocs' and Docusaurus' admonitions,
 * Obsidian's links and pictures, labels of notes with spaces. Code is left as it is.
 */
export function inGitHubsDialect(text: string): string {
  const blocks = outsideCode(text, (words) =>
    withDefinitionLists(withAdmonitions(withWholeHtmlBlocks(words))),
  );
  return outsideCode(blocks, (words) => withWikiLinks(withPlainLabels(words)));
}

/** Stands for a space in the label of a note, where no space may be. */
const space = '␣';

/** Labels of notes without spaces; only of notes that are defined, as anything else between these brackets is text. */
function withPlainLabels(text: string): string {
  const defined = [...text.matchAll(/^ {0,3}\[\^([^[\]\n]+)\]:/gm)].map(([, label = '']) => label);
  const labels = new Set(defined.filter((label) => /\s/.test(label)));
  return text.replace(/\[\^([^[\]\n]+)\]/g, (whole, label: string) =>
    labels.has(label) ? `[^${label.trim().replace(/\s+/g, space)}]` : whole,
  );
}

/** `[[Page]]`, `[[Page#Part|words]]` and `![[picture.png|words]]`, as Obsidian and other wikis write them. */
function withWikiLinks(text: string): string {
  if (!text.includes('[[')) return text;
  return text.replace(
    /(!?)\[\[([^[\]|\n#^]{0,200})(#[^[\]|\n]{0,200})?(?:\|([^[\]\n]{0,300}))?\]\](?!\()/g,
    (whole, picture: string, target: string, part = '', words = '') => {
      const page = target.trim();
      if (picture !== '' && pictureName.test(page)) return `![${isSize(words) ? '' : words}](<${page}>)`;
      const shown = (isSize(words) ? '' : words.trim()) || page || part.slice(1).trim();
      if (shown === '') return whole;
      // A link to a part of the same page leads nowhere in an article.
      return page === '' ? shown : `[${shown}](<${/\.\w{1,5}$/.test(page) ? page : `${page}.md`}>)`;
    },
  );
}

const pictureName = /\.(png|jpe?g|gif|webp|avif|svg|tiff?|bmp|heic)$/i;

/** Obsidian writes the width of a picture, "300" or "300x200", where others write its words. */
function isSize(words: string): boolean {
  return /^\s*\d+(x\d+)?\s*$/.test(words);
}

/** Elements that hold no Markdown of their own: an empty line in them is only one between their parts. */
const wholeElements = 'table|figure|ul|ol|dl|svg|video|audio|object|form|select|details';

/** Elements around text, in which kramdown reads HTML and others read Markdown. */
const frames = 'div|section|article|aside|header|footer|main|center|blockquote|nav';

/**
 * Keeps HTML in one piece where CommonMark would end it: at an empty line, also one that a Liquid tag has left, what follows
 * with four spaces before it would be code.
 */
function withWholeHtmlBlocks(text: string): string {
  if (!/^ {0,3}</m.test(text)) return text;
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, name = ''] = opening.exec(lines[at] ?? '') ?? [];
    const end = name === '' ? at : endOf(lines, at, name);
    if (end === at) out.push(lines[at] ?? '');
    else {
      const block = lines.slice(at, end + 1);
      out.push(...(isWhole.test(name) ? block.filter((line) => line.trim() !== '') : block.map(outdented)));
      at = end;
    }
  }
  return out.join('\n');
}

const opening = new RegExp(`^ {0,3}<(${wholeElements}|${frames})(?=[\\s>])`, 'i');
const isWhole = new RegExp(`^(?:${wholeElements})$`, 'i');

/** The line on which the element that begins at a line ends; that line itself when it is never closed. */
function endOf(lines: readonly string[], at: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])`, 'gi');
  let depth = 0;
  for (let line = at; line < lines.length; line += 1) {
    for (const [, closing] of (lines[line] ?? '').matchAll(tags)) depth += closing === '/' ? -1 : 1;
    if (depth <= 0) return line;
  }
  return at;
}

/** Removes the indent before a tag: inside other markup, four spaces do not make code. */
function outdented(line: string): string {
  return line.replace(/^\s{4,}(?=<\/?[a-z])/i, '');
}
