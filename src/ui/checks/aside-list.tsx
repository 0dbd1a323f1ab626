import { useStore } from '../store';
import { useDesk, useLanguage, useWords } from '../use-desk';
import { checkSentence } from './check-sentence';
import { Words } from './excerpt-words';
import { withNames } from './with-names';

/** The points set aside for this text, to take up again. */
export function AsideList() {
  const { proofreading } = useDesk();
  const { checks: words } = useWords();
  const language = useLanguage();
  const aside = useStore(proofreading.reading, (reading) => reading?.aside) ?? [];
  if (aside.length === 0) return null;
  return (
    <details className="check-list">
      <summary data-row>
        {words.asides} <span className="meta">{aside.length}</span>
      </summary>
      <ul>
        {withNames(aside).map(({ name, check }) => (
          <li key={name} className="check-row is-aside">
            <span className="check-point">
              <span className="check-says">{checkSentence(check, language)}</span>
              {check.excerpt && <Words excerpt={check.excerpt} />}
            </span>
            <button type="button" className="quiet" data-row onClick={() => proofreading.takeUp(check)}>
              {words.takeUp}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
