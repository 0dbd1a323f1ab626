import type { Element } from 'hast';
import { classesOf, elementsIn, isNamed } from './look';
import type { Node } from './look';

/** The elements that are fields of the article, not its body, as styles and headings tell them apart. */
export interface FoundFields {
  kicker: Element | undefined;
  headline: Element | undefined;
  standfirst: Element[];
  /** Who wrote it and when, as pandoc prints them under a title. */
  signed: Element[];
}

/** Finds what is styled as title, subtitle or standfirst; without a title, the first heading of the first rank. */
export function findFields(part: Node): FoundFields {
  const elements = elementsIn(part);
  const styled = (...names: string[]) => elements.filter((each) => isStyled(each, names));
  return {
    kicker: styled('kicker', 'surtitre')[0],
    headline:
      styled('title', 'headline', 'entry-title', 'p-name')[0] ?? elements.find((each) => isNamed(each, 'h1')),
    standfirst: styled('subtitle', 'standfirst', 'chapo', 'chapô', 'p-summary'),
    signed: styled('byline', 'signature'),
  };
}

function isStyled(element: Element, names: readonly string[]): boolean {
  return (
    isNamed(element, 'p', 'div', 'h1', 'h2', 'h3') && classesOf(element).some((name) => names.includes(name))
  );
}
