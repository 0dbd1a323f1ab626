import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article';
import { linkedParts } from '../../src/render/drawing/linked-parts';
import type { FilledBlock } from '../../src/render/drawing/filled-body';

type Crosshead = Extract<Block, { type: 'crosshead' }>;

const crosshead = (text: string): Crosshead => ({
  type: 'crosshead',
  level: 1,
  content: [{ type: 'text', text, marks: [] }],
});

const linkTo = (href: string): FilledBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'voir', marks: [{ type: 'link', href }] }],
});

describe('the parts of a text that its links lead to', () => {
  const [first, demands, again] = ['L’été', 'Ce que nous demandons', 'Ce que nous demandons'].map(
    crosshead,
  ) as [Crosshead, Crosshead, Crosshead];
  const text: FilledBlock[] = [first, demands, { type: 'box', content: [again] }];

  it('go by the words of their crossheads, whatever the accents, capitals and signs of the link', () => {
    for (const href of ['#l-ete', '#L’été', '#l-%C3%A9t%C3%A9']) {
      const parts = linkedParts([linkTo(href), ...text], 'fr');
      expect(parts.ledToBy(href)).toBe('part-l-ete');
      expect(parts.nameOf(first)).toBe('part-l-ete');
    }
  });

  it('have a number where others before them have the same words', () => {
    const parts = linkedParts([linkTo('#ce-que-nous-demandons-2'), ...text], 'fr');
    expect(parts.nameOf(again)).toBe('part-ce-que-nous-demandons-2');
    expect(parts.nameOf(demands)).toBeUndefined();
  });

  it('are none of a link to elsewhere, to a part that is not there, or with a broken escape', () => {
    for (const href of ['https://exemple.org/#l-ete', '#automne', '#%E9t%']) {
      const parts = linkedParts([linkTo(href), ...text], 'fr');
      expect(parts.ledToBy(href)).toBeUndefined();
      expect(parts.nameOf(first)).toBeUndefined();
    }
  });
});
