import type { ArticleKind } from '../../article';
import { useDesk, useLanguage, useWords } from '../use-desk';
import { kinds } from './kind-choice';

/** What the sheet says while nothing lies on it. */
export function Welcome() {
  const { articles } = useDesk();
  const words = useWords();
  const language = useLanguage() === 'fr' ? 'fr' : 'en-GB';
  const start = (kind: ArticleKind) => void articles.create(kind, language);
  return (
    <div className="welcome">
      <h1>{words.welcome.title}</h1>
      <p>{words.welcome.text}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => start(kind)}>
              <strong>{words.kinds[kind]}</strong>
              <span>{words.kindHints[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="meta">{words.welcome.open}</p>
    </div>
  );
}
