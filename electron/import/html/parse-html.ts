import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { ConvertedFile } from '../model/import-file';
import type { ConversionReport } from '../report/conversion-report';
import { promoteBoldLines } from './bold-headings';
import { markBracketNotes } from './bracket-notes';
import { removeReviewComments, reportUnseenText } from './comments';
import { replaceEmbeds } from './embeds';
import { attachCaptions, imagesIn } from './images';
import type { Image } from './images';
import { keepPreformattedLines } from './line-breaks';
import { removeTracking } from './links';
import { findNotes } from './notes';
import type { Notes } from './notes';
import { cleanOfficeHtml } from './office-html';
import { isOwnPage, removeOwnFrame } from './own-page';
import { readOwnRelease } from './own-release';
import type { OwnRelease } from './own-release';
import { readPageMetadata } from './page-metadata';
import type { PageMetadata } from './page-metadata';
import { findFields, findMainPart, isHtmlPage } from './page-parts';
import type { PageFields } from './page-parts';
import { removeProgramWords } from './program-words';
import { applyStyleSheets } from './style-sheets';
import { writeSymbols } from './symbol-fonts';
import { elementsIn, isHeading, isElement, isNamed, oneLine, styleOf, textContent } from './tree';
import type { Node } from './tree';

/** A text as a cleaned tree, with its notes, fields, pictures and headings. */
export interface ParsedHtml extends Notes {
  part: Node;
  fields: PageFields;
  images: Image[];
  headings: Element[];
  title: string;
  /** What a page says of its article where its text does not show it. */
  declared: Pick<PageMetadata, 'headline' | 'byline' | 'published' | 'event'>;
  language: string;
  /** Where it is a release of our own: the place that it is dated from, and its notes to editors. */
  release: OwnRelease | null;
}

type HtmlSource = Pick<ConvertedFile, 'markup' | 'metadata'> & Partial<Pick<ConvertedFile, 'headings'>>;

/** Parses and cleans HTML, and finds its parts; what a page holds beside its text is reported. */
export function parseHtml(source: HtmlSource, report: ConversionReport): ParsedHtml {
  const root = fromHtml(source.markup, { fragment: !isHtmlPage(source.markup) });
  if (isOwnPage(source.markup)) removeOwnFrame(root);
  for (const words of removeReviewComments(root)) report.drop('comment', 1, words);
  const release = source.headings === 'document' ? readOwnRelease(root, report) : null;
  removeTracking(root, report);
  removeProgramWords(root, report);
  applyStyleSheets(root);
  removeStruckWords(root, report);
  if (source.headings !== 'markdown') markBracketNotes(root);
  keepPreformattedLines(root);
  cleanOfficeHtml(root);
  writeSymbols(root);
  attachCaptions(root);
  replaceEmbeds(root, report);
  reportUnseenText(root, report);
  const metadata = readPageMetadata(root);
  const { part, outside } = findMainPart(root);
  if (outside.length > 0) report.drop('words-outside-text', countWords(outside), ...outside);
  const title = source.metadata.title || metadata.title;
  if (source.headings === 'document') promoteBoldLines(part, title, report);
  const elements = elementsIn(part);
  return {
    ...findNotes(root),
    part,
    fields: findFields(part, title, metadata),
    images: imagesIn(part),
    headings: elements.filter(isHeading),
    title,
    declared: {
      headline: source.metadata.title || metadata.headline,
      byline: metadata.byline,
      published: metadata.published,
      event: metadata.event,
    },
    language: source.metadata.language || metadata.language,
    release,
  };
}

function countWords(passages: readonly string[]): number {
  return passages.flatMap((passage) => passage.split(/\s+/)).length;
}

/**
 * Removes struck-out words from a text and reports them: an article has no such mark, and without it they would say the opposite of
 * what their author meant. Elements with a picture stay.
 */
function removeStruckWords(root: Root, report: ConversionReport): void {
  for (const parent of [root, ...elementsIn(root)])
    parent.children = parent.children.filter((child) => {
      if (!isElement(child) || !isStruck(child)) return true;
      if (elementsIn(child).some((each) => isNamed(each, 'img', 'figure'))) return true;
      const words = oneLine(textContent(child));
      if (words !== '') report.drop('strikethrough', 1, words);
      return false;
    });
}

function isStruck(element: Element): boolean {
  return (
    isNamed(element, 's', 'strike', 'del') ||
    /line-through/.test(styleOf(element).get('text-decoration') ?? '') ||
    /line-through/.test(styleOf(element).get('text-decoration-line') ?? '')
  );
}
