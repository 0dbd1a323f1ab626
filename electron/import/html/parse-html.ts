import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import type { ConvertedFile } from '../article/foreign-file';
import type { ConversionReport } from '../report/conversion-report';
import { keepPreformattedLines } from './line-breaks';
import { removeReviewComments, reportUnseenText } from './comments';
import { findFields, isHtmlPage, findMainPart, readPageMetadata } from './page-parts';
import type { PageFields } from './page-parts';
import { findNotes } from './notes';
import type { Notes } from './notes';
import { attachCaptions, imagesIn } from './images';
import { promoteBoldLines } from './bold-headings';
import type { Image } from './images';
import { completeSiteLinks, unwrapRedirects } from './links';
import { replaceEmbeds } from './embeds';
import { elementsIn, headingRank, isHeading } from './tree';
import type { Node } from './tree';
import { cleanOfficeHtml } from './office-html';

/** A text as a cleaned tree, with its notes, fields, pictures and headings. */
export interface ParsedHtml extends Notes {
  part: Node;
  fields: PageFields;
  images: Image[];
  /** The headings with their rank, 1 to 6. */
  headings: { rank: number; element: Element }[];
  title: string;
  language: string;
}

type HtmlSource = Pick<ConvertedFile, 'markup' | 'metadata'> &
  Partial<Pick<ConvertedFile, 'headings' | 'site'>>;

/** Parses and cleans HTML, and finds its parts; what a page holds beside its text is reported. */
export function parseHtml(foreign: HtmlSource, report: ConversionReport): ParsedHtml {
  const root = fromHtml(foreign.markup, { fragment: !isHtmlPage(foreign.markup) });
  for (const words of removeReviewComments(root)) report.drop('comment', 1, words);
  unwrapRedirects(root);
  keepPreformattedLines(root);
  cleanOfficeHtml(root);
  attachCaptions(root);
  replaceEmbeds(root, report);
  if (foreign.site) completeSiteLinks(root, foreign.site, report);
  reportUnseenText(root, report);
  const page = readPageMetadata(root);
  const { part, outside } = findMainPart(root);
  if (outside.length > 0) report.drop('words-outside-text', countWords(outside), ...outside);
  const title = foreign.metadata.title || page.title;
  if (foreign.headings === 'document') promoteBoldLines(part, title, report);
  const elements = elementsIn(part);
  return {
    ...findNotes(root),
    part,
    fields: findFields(part, title),
    images: imagesIn(part),
    headings: elements.filter(isHeading).map((element) => ({ rank: headingRank(element), element })),
    title,
    language: foreign.metadata.language || page.language,
  };
}

function countWords(passages: readonly string[]): number {
  return passages.flatMap((passage) => passage.split(/\s+/)).length;
}
