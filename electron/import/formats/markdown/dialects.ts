import { outsideCode } from './outside-code';
import { withAdmonitions } from './admonitions';
import { withDefinitionLists } from './definition-lists';
import { withWholeHtmlBlocks } from './html-blocks';

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
