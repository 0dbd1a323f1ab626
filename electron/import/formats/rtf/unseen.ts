import type { ConversionReport } from '../../report/conversion-report';

/** What of a text stands outside of it, or is hidden in it. */
export type UnseenKind = 'comment' | 'page-header';

/** Collects the words that a reader of the page does not see. */
export class Unseen {
  readonly #words = { comment: [''], 'page-header': [''], 'hidden-text': [''] };

  add(kind: UnseenKind | 'hidden-text', words: string): void {
    const all = this.#words[kind];
    all[all.length - 1] += words;
  }

  /** Ends a comment or a header: what follows is another. */
  end(kind: UnseenKind): void {
    this.#words[kind].push('');
  }

  reportTo(report: ConversionReport): void {
    for (const kind of ['comment', 'page-header', 'hidden-text'] as const)
      for (const words of this.#words[kind].filter((each) => /[\p{L}\p{N}]/u.test(each)))
        if (kind !== 'page-header' || /\p{L}/u.test(words)) report.drop(kind, 1, words);
  }
}
