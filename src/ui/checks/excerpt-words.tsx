import type { Excerpt } from '../../article';
import { useStore } from '../store';
import { useDesk } from '../use-desk';

/** The words that a point is about, among a few of their neighbours, in the face of the text. */
export function Words({ excerpt: { before, words, after } }: { excerpt: Excerpt }) {
  const language = useStore(useDesk().proofreading.reading, (reading) => reading?.article.language);
  return (
    <span className="check-words" lang={language}>
      {before}
      <mark>{words}</mark>
      {after}
    </span>
  );
}
