import { useDesk, useWords } from '../use-desk';
import { troubleSentence } from '../words/trouble';
import './safety.css';

/** Says, as long as the desk is open, that the archive can only be read, why, and what can be done with it. */
export function ReadOnlyLine() {
  const { readOnly } = useDesk();
  const words = useWords();
  if (!readOnly) return null;
  return (
    <section className="read-only" role="status">
      <p>
        <strong>{words.safety.readOnly}.</strong> {troubleSentence(readOnly, words)}{' '}
        {words.safety.readOnlyHelp}
      </p>
    </section>
  );
}
