import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import type { Foreign } from '../article/foreign-file';
import type { Losses } from '../report/conversion-report';
import { breakLines } from './line-breaks';
import { takeComments, tellAsides } from './comments';
import { findFields, isHtmlPage, mainPart, pageMetadata } from './page-parts';
import type { FoundFields } from './page-parts';
import { findNotes } from './notes';
import type { FoundNotes } from './notes';
import { gatherCaptions, imagesIn } from './images';
import { headByHand } from './bold-headings';
import type { Image } from './images';
import { leadLinks, unwrapLinks } from './links';
import { linkEmbeds } from './embeds';
import { elementsIn, headingRank, isHeading } from './tree';
import type { Node } from './tree';
import { tidyPaste } from './office-html';

/** A foreign text as a tree, tidied, and where its notes and its fields are in it. */
export interface ParsedText extends FoundNotes {
  part: Node;
  fields: FoundFields;
  images: Image[];
  /** Ranks of the headings, 1 to 6, with their element. */
  headings: { rank: number; element: Element }[];
  title: string;
  language: string;
}

type Readable = Pick<Foreign, 'markup' | 'metadata'> & Partial<Pick<Foreign, 'headings' | 'site'>>;

/** Parses markup and finds its way in it; what a page holds beside its text is told as lost. */
export function parseText(foreign: Readable, losses: Losses): ParsedText {
  const root = fromHtml(foreign.markup, { fragment: !isHtmlPage(foreign.markup) });
  for (const words of takeComments(root)) losses.drop('comment', 1, words);
  unwrapLinks(root);
  breakLines(root);
  tidyPaste(root);
  gatherCaptions(root);
  linkEmbeds(root, losses);
  if (foreign.site) leadLinks(root, foreign.site, losses);
  tellAsides(root, losses);
  const page = pageMetadata(root);
  const { part, outside } = mainPart(root);
  if (outside.length > 0) losses.drop('words-outside-text', wordsOf(outside), ...outside);
  const title = foreign.metadata.title || page.title;
  if (foreign.headings === 'document') headByHand(part, title, losses);
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

function wordsOf(passages: readonly string[]): number {
  return passages.flatMap((passage) => passage.split(/\s+/)).length;
}
