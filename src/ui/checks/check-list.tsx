import { X } from 'lucide-react';
import { useState } from 'react';
import type { Check, Excerpt, Severity } from '../../article';
import { Button } from '../kit/button';
import { useLanguage, useMessages } from '../kit/state/use-messages';
import { useProofreading } from '../article/checks/proofreading';
import { useStore } from '../kit/state/store';
import { checkMessage } from '../../messages';
import { IconButton } from '../kit/icon-button';

/** Checks of one kind shown at first; a button shows the rest. */
const shownOfOneKind = 4;

/** The checks of one weight, in reading order. */
export function CheckList({ weight, checks }: { weight: Severity; checks: readonly Check[] }) {
  const messages = useMessages();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? checks : firstOfEachKind(checks);
  if (checks.length === 0) return null;
  return (
    <section className="check-list" data-weight={weight} aria-label={messages.checks.weights[weight]}>
      <h3>
        {messages.checks.weights[weight]} <span className="meta">{checks.length}</span>
      </h3>
      <ul>
        {withUniqueKeys(shown).map(({ key, check }) => (
          <CheckRow key={key} check={check} />
        ))}
      </ul>
      {shown.length < checks.length && (
        <Button
          look="quiet"
          label={messages.checks.more(checks.length - shown.length)}
          data-row
          onClick={() => setWhole(true)}
        />
      )}
    </section>
  );
}

function CheckRow({ check }: { check: Check }) {
  const proofreading = useProofreading();
  const { checks: messages } = useMessages();
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
          focusNeighbour(event.currentTarget);
          proofreading.dismiss(check);
        }}
      >
        <span className="check-says">{checkMessage(check, language)}</span>
        {check.excerpt && <ExcerptText excerpt={check.excerpt} />}
      </button>
      <IconButton
        name={messages.setAside}
        icon={X}
        size={14}
        className="check-dismiss"
        tabIndex={-1}
        onClick={() => proofreading.dismiss(check)}
      />
    </li>
  );
}

/** Focuses the row after or before one that goes. */
function focusNeighbour(row: HTMLElement): void {
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

/** The words of a check, marked among those around them. */
export function ExcerptText({ excerpt: { before, words, after } }: { excerpt: Excerpt }) {
  const language = useStore(useProofreading().report, (report) => report?.article.language);
  return (
    <span className="check-words" lang={language}>
      {before}
      <mark>{words}</mark>
      {after}
    </span>
  );
}

/** The dismissed checks of this article, which can be restored. */
export function DismissedList() {
  const proofreading = useProofreading();
  const { checks: messages } = useMessages();
  const language = useLanguage();
  const dismissed = useStore(proofreading.report, (report) => report?.dismissed) ?? [];
  if (dismissed.length === 0) return null;
  return (
    <details className="check-list">
      <summary data-row>
        {messages.asides} <span className="meta">{dismissed.length}</span>
      </summary>
      <ul>
        {withUniqueKeys(dismissed).map(({ key, check }) => (
          <li key={key} className="check-row is-aside">
            <span className="check-point">
              <span className="check-says">{checkMessage(check, language)}</span>
              {check.excerpt && <ExcerptText excerpt={check.excerpt} />}
            </span>
            <Button
              look="quiet"
              label={messages.takeUp}
              data-row
              onClick={() => proofreading.restore(check)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Checks with keys that are unique in the list: equal ones are numbered. */
function withUniqueKeys(checks: readonly Check[]): { key: string; check: Check }[] {
  const seen = new Map<string, number>();
  return checks.map((check) => {
    const count = (seen.get(check.key) ?? 0) + 1;
    seen.set(check.key, count);
    return { key: `${check.key} ${count}`, check };
  });
}
