import type { ArticleKind } from '../model/schema';

/** A range of lengths, from and to. */
export interface LengthRange {
  from: number;
  to: number;
}

/** The usual lengths of one kind of text in one language, in the units of the trade; of the words of a body, the maximum. */
export interface UsualLengths {
  headline: { words: LengthRange };
  standfirst: { characters: LengthRange };
  body: { words: number; characters: LengthRange };
}

/**
 * The lengths that the trade advises. French releases: 1,000 to 1,500 characters, never over 2,000, an opening of four
 * to five lines of ninety signs (guides of French associations); English ones: 400 to 500 words, a lead of 35 to 45 words (AP).
 * Articles and leaflets: a house rule, by what a page and a folded A5 hold. A page of the site is as long as it needs to be: null.
 */
export function usualLengthsFor(language: string, kind: ArticleKind = 'release'): UsualLengths | null {
  switch (kind) {
    case 'release':
      return /^en\b/i.test(language) ? englishRelease : frenchRelease;
    case 'article':
      return article;
    case 'leaflet':
      return leaflet;
    case 'page':
      return null;
  }
}

const frenchRelease: UsualLengths = {
  headline: { words: { from: 4, to: 14 } },
  standfirst: { characters: { from: 150, to: 450 } },
  body: { words: 330, characters: { from: 1000, to: 2000 } },
};

const englishRelease: UsualLengths = {
  headline: { words: { from: 4, to: 12 } },
  standfirst: { characters: { from: 150, to: 300 } },
  body: { words: 500, characters: { from: 1500, to: 3200 } },
};

const article: UsualLengths = {
  headline: { words: { from: 3, to: 14 } },
  standfirst: { characters: { from: 120, to: 450 } },
  body: { words: 1500, characters: { from: 2500, to: 9500 } },
};

const leaflet: UsualLengths = {
  headline: { words: { from: 2, to: 10 } },
  standfirst: { characters: { from: 0, to: 250 } },
  body: { words: 300, characters: { from: 900, to: 1900 } },
};
