import { X } from 'lucide-react';
import { useState } from 'react';
import type { Check, Weight } from '../../article';
import { useDesk, useLanguage, useWords } from '../use-desk';
import { checkSentence } from './check-sentence';
import { Words } from './excerpt-words';
import { withNames } from './with-names';

/** Points of one kind shown at once; the rest wait behind a word. */
const shownOfOneKind = 4;

/** The points of one weight, in reading order. */
export function CheckList({ weight, checks }: { weight: Weight; checks: readonly Check[] }) {
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const shown = whole ? checks : firstOfEachKind(checks);
  if (checks.length === 0) return null;
  return (
    <section className="check-list" data-weight={weight} aria-label={words.checks.weights[weight]}>
      <h3>
        {words.checks.weights[weight]} <span className="meta">{checks.length}</span>
      </h3>
      <ul>
        {withNames(shown).map(({ name, check }) => (
          <CheckRow key={name} check={check} />
        ))}
      </ul>
      {shown.length < checks.length && (
        <button type="button" className="quiet" data-row onClick={() => setWhole(true)}>
          {words.checks.more(checks.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function CheckRow({ check }: { check: Check }) {
  const { proofreading } = useDesk();
  const { checks: words } = useWords();
  const language = useLanguage();
  return (
    <li className="check-row">
      <button
        type="button"
        className="check-point"
        data-row
        onClick={() => proofreading.goTo(check)}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          moveOn(event.currentTarget);
          proofreading.setAside(check);
        }}
      >
        <span className="check-says">{checkSentence(check, language)}</span>
        {check.excerpt && <Words excerpt={check.excerpt} />}
      </button>
      <button
        type="button"
        className="quiet only-icon check-dismiss"
        tabIndex={-1}
        aria-label={words.setAside}
        title={words.setAside}
        onClick={() => proofreading.setAside(check)}
      >
        <X size={14} strokeWidth={1.5} aria-hidden />
      </button>
    </li>
  );
}

/** The row that goes takes the keys to its neighbour. */
function moveOn(row: HTMLElement): void {
  const rows = [...(row.closest('aside')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.indexOf(row);
  (rows[at + 1] ?? rows[at - 1])?.focus();
}

function firstOfEachKind(checks: readonly Check[]): readonly Check[] {
  const seen = new Map<string, number>();
  return checks.filter(({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= shownOfOneKind;
  });
}
