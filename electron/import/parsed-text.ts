import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import type { Foreign } from './foreign-file';
import type { Losses } from './losses';
import { breakLines } from './tree/break-lines';
import { tellAsides } from './tree/asides';
import { findFields } from './tree/find-fields';
import type { FoundFields } from './tree/find-fields';
import { findNotes } from './tree/find-notes';
import type { FoundNotes } from './tree/find-notes';
import { gatherCaptions } from './tree/gather-captions';
import { headByHand } from './tree/hand-headings';
import { imagesIn } from './tree/images';
import type { Image } from './tree/images';
import { leadLinks } from './tree/lead-links';
import { linkEmbeds } from './tree/link-embeds';
import { isHtmlPage, mainPart, pageMetadata } from './tree/main-part';
import { elementsIn, headingRank, isHeading } from './tree/look';
import type { Node } from './tree/look';
import { takeComments } from './tree/take-comments';
import { tidyPaste } from './tree/tidy-paste';
import { unwrapLinks } from './tree/unwrap-links';

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
