import type { Element } from 'hast';
import { classesOf, elementsIn, isBlank, isNamed, isPageHeader, wordsIn } from './look';
import type { Node } from './look';

/** The elements that are fields of the article, not its body, as styles and headings tell them apart. */
export interface FoundFields {
  kicker: Element | undefined;
  headline: Element | undefined;
  standfirst: Element[];
  /** Who wrote it and when, as pandoc prints them under a title. */
  signed: Element[];
}

/**
 * Finds what is styled as title, subtitle or standfirst. Where nothing is, the headline is a first paragraph that says
 * the document's title, or the first heading of the first rank.
 */
export function findFields(part: Node, title: string): FoundFields {
  const around = elementsIn(part).filter(isPageHeader).flatMap(elementsIn);
  const elements = elementsIn(part).filter((each) => !around.includes(each));
  const styled = (...names: string[]) => elements.filter((each) => isStyled(each, names));
  return {
    kicker: styled('kicker', 'surtitre')[0],
    headline:
      styled('title', 'headline', 'entry-title', 'p-name')[0] ??
      titleAgain(elements, title) ??
      elements.find((each) => isNamed(each, 'h1') && !isBlank(each)),
    standfirst: styled('subtitle', 'standfirst', 'chapo', 'chapô', 'p-summary'),
    signed: styled('byline', 'signature'),
  };
}

/** A first paragraph that says the document's title again is the headline, whatever it looks like. */
function titleAgain(elements: readonly Element[], title: string): Element | undefined {
  const first = elements.find((each) => isNamed(each, 'p', 'h1', 'h2') && !isBlank(each));
  return first && title !== '' && oneLine(wordsIn(first)) === oneLine(title) ? first : undefined;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function isStyled(element: Element, names: readonly string[]): boolean {
  return (
    isNamed(element, 'p', 'div', 'h1', 'h2', 'h3') && classesOf(element).some((name) => names.includes(name))
  );
}
