import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import type { Words } from '../words/words';
import type { FindState } from './find-state';

/** How many there are and which one is shown, said aloud as it changes. */
export function FindCount() {
  const { finding } = useDesk();
  const words = useWords();
  const state = useStore(finding.state, (now) => now);
  const isTrouble = state.trouble !== 'none' || (state.query.sought !== '' && state.matches.length === 0);
  return (
    <p className="find-count" role="status" data-none={isTrouble && state.replaced === null}>
      {countSentence(state, words)}
    </p>
  );
}

function countSentence({ query, trouble, matches, current, replaced }: FindState, { find }: Words): string {
  if (!query.sought) return '';
  if (trouble === 'wrong') return find.wrong;
  if (trouble === 'too-slow') return find.tooSlow;
  if (current !== null) return find.which(current + 1, matches.length);
  if (replaced !== null) return find.replaced(replaced);
  return matches.length > 0 ? find.found(matches.length) : find.none;
}
