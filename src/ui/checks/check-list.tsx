import { X } from 'lucide-react';
import { useState } from 'react';
import type { Check, Excerpt, Weight } from '../../article';
import { useDesk, useLanguage, useWords } from '../desk/use-desk';
import { checkSentence } from './check-sentence';
import { useStore } from '../kit/store';

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

/** Each point with a name of its own among the others: two on the same words are told apart by their order. */
function withNames(checks: readonly Check[]): { name: string; check: Check }[] {
  const seen = new Map<string, number>();
  return checks.map((check) => {
    const count = (seen.get(check.key) ?? 0) + 1;
    seen.set(check.key, count);
    return { name: `${check.key} ${count}`, check };
  });
}
