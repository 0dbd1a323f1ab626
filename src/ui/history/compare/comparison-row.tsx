import { memo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../kit/state/use-messages';
import { StoredPicture } from '../../kit/stored-picture';
import type { Messages } from '../../../messages';
import type { Row } from './compare-articles';
import type { Run } from './compare-words';

/** One row of a comparison, in one column or two. A change can take the focus, and has a label for screen readers. */
export const ComparisonRow = memo(function ComparisonRow(props: {
  row: Row;
  /** The number of the change, from 0; null when nothing changed in the row. */
  change: number | null;
  changes: number;
  beside: boolean;
  language: string;
}) {
  const { row, change, changes, beside, language } = props;
  const messages = useMessages();
  const label = labelOf(row, messages);
  const stop =
    change === null
      ? {}
      : {
          role: 'group',
          tabIndex: -1,
          'data-change': change,
          'aria-label': messages.history.change(change + 1, changes, label),
        };
  return (
    <div className="comparison-row" data-kind={row.kind} data-changed={change !== null} {...stop}>
      <p className="row-label">
        <span aria-hidden className="row-sign">
          {change === null ? '' : signs[row.kind]}
        </span>
        {label}
      </p>
      {beside ? (
        <>
          <Side row={row} language={language} runs={sideOf(row, 'removed')} />
          <Side row={row} language={language} runs={sideOf(row, 'added')} />
        </>
      ) : (
        <Side row={row} language={language} runs={row.runs} />
      )}
    </div>
  );
});

/** Signs for the kinds of change, so that colour is not the only difference. */
const signs: Readonly<Record<Row['kind'], string>> = {
  same: '~',
  changed: '±',
  added: '+',
  removed: '−',
  movedAway: '↗',
  movedHere: '↘',
};

/** What a line is and what happened to it: "titre, modifié"; "" for an unchanged paragraph. */
function labelOf({ role, formerRole, kind, restyled, splitOrJoined }: Row, { history }: Messages): string {
  const happened = [
    history.kinds[kind],
    splitOrJoined && history.recut[splitOrJoined],
    formerRole && history.became(history.roles[formerRole]),
    restyled && history.restyled,
  ].filter(Boolean);
  const named = role === 'paragraph' && happened.length === 0 ? [] : [history.roles[role]];
  return [...named, ...happened].join(', ');
}

/** The runs of one of the two states; null when the row is not in it. */
function sideOf({ kind, runs }: Row, own: 'added' | 'removed'): readonly Run[] | null {
  const isThere =
    own === 'added' ? kind !== 'removed' && kind !== 'movedAway' : kind !== 'added' && kind !== 'movedHere';
  return isThere ? runs.filter((run) => run.kind === 'same' || run.kind === own) : null;
}

function Side({ row, runs, language }: { row: Row; runs: readonly Run[] | null; language: string }) {
  if (!runs) return <div className="row-nothing" />;
  return (
    <div className={`row-text is-${row.role}`} lang={language}>
      {runs.map((run, index) => (
        <Passage key={index} kind={run.kind}>
          {row.role === 'picture' ? <Picture hash={run.text} /> : linesIn(run)}
        </Passage>
      ))}
    </div>
  );
}

function Passage({ kind, children }: { kind: Run['kind']; children: ReactNode }) {
  if (kind === 'added') return <ins>{children}</ins>;
  if (kind === 'removed') return <del>{children}</del>;
  return children;
}

function Picture({ hash }: { hash: string }) {
  return <StoredPicture hash={hash} width={320} alt="" loading="lazy" />;
}

/** The text of a run; added and removed line ends are shown as "¶". */
function linesIn({ kind, text }: Run): ReactNode {
  if (kind === 'same' || !text.includes('\n')) return text;
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : ['¶\n', line]));
}
