import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import type { Foreign } from './foreign-file';
import type { Losses } from './losses';
import { breakLines } from './tree/break-lines';
import { findFields } from './tree/find-fields';
import type { FoundFields } from './tree/find-fields';
import { findNotes } from './tree/find-notes';
import type { FoundNotes } from './tree/find-notes';
import { gatherCaptions } from './tree/gather-captions';
import { isHtmlPage, mainPart, pageMetadata } from './tree/main-part';
import { elementsIn, isNamed } from './tree/look';
import type { Node } from './tree/look';
import { tidyPaste } from './tree/tidy-paste';

/** A foreign text as a tree, tidied, and where its notes and its fields are in it. */
export interface ParsedText extends FoundNotes {
  part: Node;
  fields: FoundFields;
  images: Element[];
  /** Ranks of the headings, 1 to 6, with their element. */
  headings: { rank: number; element: Element }[];
  title: string;
  language: string;
}

/** Parses markup and finds its way in it; what a page holds beside its text is counted as lost. */
export function parseText(foreign: Pick<Foreign, 'markup' | 'metadata'>, losses: Losses): ParsedText {
  const root = fromHtml(foreign.markup, { fragment: !isHtmlPage(foreign.markup) });
  breakLines(root);
  tidyPaste(root);
  gatherCaptions(root);
  const page = pageMetadata(root);
  const { part, wordsOutside } = mainPart(root);
  if (wordsOutside > 0) losses.drop('words-outside-text', wordsOutside);
  const elements = elementsIn(part);
  const title = foreign.metadata.title || page.title;
  return {
    ...findNotes(root),
    part,
    fields: findFields(part, title),
    images: elements.filter((each) => isNamed(each, 'img')),
    headings: elements
      .filter(isHeading)
      .map((element) => ({ rank: Number(element.tagName.slice(1)), element })),
    title,
    language: foreign.metadata.language || page.language,
  };
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.tagName);
}
