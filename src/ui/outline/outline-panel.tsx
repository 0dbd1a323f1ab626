import { Asterisk, Image, Table } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { OutlineLine } from '../../editor';
import type { Draft } from '../article/draft';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useEditing } from '../article/editing';
import { useRail } from '../kit/state/rail-layout';
import { useStore, useValue } from '../kit/state/store';
import { scrollSheetTo } from '../article/scroll-sheet';
import { useOutline } from './use-outline';
import './outline.css';

/** The outline of the text on the sheet: crossheads, figures and tables, and on demand the footnotes. */
export function OutlinePanel() {
  const { outline } = useMessages();
  const edited = useValue(useEditing().current);
  const [withNotes, setWithNotes] = useState(false);
  return (
    <>
      <div className="rail-top outline-top">
        <h2>{outline.title}</h2>
        <Button
          look="quiet"
          label={outline.notes}
          aria-pressed={withNotes}
          onClick={() => setWithNotes(!withNotes)}
        />
      </div>
      {edited && <OutlineList key={edited.draft.id} draft={edited.draft} withNotes={withNotes} />}
    </>
  );
}

/** The arrow keys select a line, Enter goes there, Alt and an arrow key move a section. -1 stands for the headline. */
function OutlineList({ draft, withNotes }: { draft: Draft; withNotes: boolean }) {
  const rail = useRail();
  const { outline: messages } = useMessages();
  const headline = useStore(draft.fields, (fields) => fields.headline);
  const { lines: all, current: currentOfAll, refresh } = useOutline(draft);
  const lines = withNotes ? all : all.filter(({ kind }) => kind !== 'note');
  const current = lines.findLastIndex((line) => all.indexOf(line) <= currentOfAll);
  const [chosen, setChosen] = useState<number | null>(null);
  const active = Math.min(chosen ?? current, lines.length - 1);
  useEffect(() => setChosen(null), [currentOfAll]);
  useEffect(() => document.getElementById(idOf(active))?.scrollIntoView({ block: 'nearest' }), [active]);

  const open = (index: number) => {
    if (index < 0) focusHeadline();
    else goToLine(draft, lines[index]);
    rail.hideIfOver();
  };
  const move = (by: -1 | 1) => {
    if (!moveSection(draft, lines[active], by, refresh)) return;
    setChosen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, Home: -1, End: lines.length - 1 }[event.key];
    if (event.key === 'Escape') draft.focusText();
    else if (event.key === 'Enter' || event.key === ' ') open(active);
    else if (next === undefined) return;
    else if (event.altKey) move(event.key === 'ArrowUp' ? -1 : 1);
    else setChosen(Math.max(-1, Math.min(next, lines.length - 1)));
    event.preventDefault();
  };
  const rows = [{ kind: 'headline' as const, text: headline }, ...lines];
  return (
    <>
      <div
        id="outline-list"
        className="outline"
        data-empty={all.length === 0}
        role="listbox"
        aria-label={messages.title}
        aria-activedescendant={idOf(active)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ kind, text }, row) => (
          <OutlineRow
            key={row}
            id={idOf(row - 1)}
            kind={kind}
            text={text}
            isCurrent={row - 1 === current}
            isActive={row - 1 === active}
            onOpen={() => open(row - 1)}
          />
        ))}
      </div>
      {all.length === 0 && <p className="outline-nothing meta">{messages.nothing}</p>}
    </>
  );
}

const idOf = (index: number) => `outline-line-${index}`;

/** Where on the visible height a place is scrolled to: near the top, as its text follows. */
const heightFraction = 0.16;

function goToLine(draft: Draft, line: OutlineLine | undefined): void {
  const outline = draft.editor('body')?.outline;
  if (!outline || !line) return;
  outline.enter(line.at);
  scrollSheetTo(() => outline.element(line.at)?.getBoundingClientRect(), heightFraction);
}

function focusHeadline(): void {
  document.querySelector('.sheet-place')?.scrollTo({ top: 0 });
  document.querySelector<HTMLElement>('[data-field="headline"]')?.focus({ preventScroll: true });
}

/** Moves a section up or down and scrolls to it; false when it cannot move. */
function moveSection(draft: Draft, line: OutlineLine | undefined, by: -1 | 1, refresh: () => void): boolean {
  const outline = draft.editor('body')?.outline;
  if (!line || !outline?.move(line.at, by)) return false;
  refresh();
  const moved = outline.read().findLast((one) => one.at <= outline.caret());
  scrollSheetTo(() => moved && outline.element(moved.at)?.getBoundingClientRect(), heightFraction);
  return true;
}

type Kind = OutlineLine['kind'] | 'headline';

const icon = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;
const icons: Partial<Record<Kind, ReactNode>> = {
  figure: <Image {...icon} />,
  table: <Table {...icon} />,
  note: <Asterisk {...icon} />,
};

/** One line of the outline: its text, or its kind when it has none. */
function OutlineRow(props: {
  id: string;
  kind: Kind;
  text: string;
  /** Whether the caret is in it. */
  isCurrent: boolean;
  isActive: boolean;
  onOpen: () => void;
}) {
  const { id, kind, text, isCurrent, isActive, onOpen } = props;
  const { outline } = useMessages();
  const name = outline.kinds[kind];
  const isCrosshead = kind === 'headline' || kind === 'crosshead' || kind === 'smallCrosshead';
  return (
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-label={isCrosshead ? text || name : `${name}\u00a0: ${text}`}
      className={`outline-row is-${kind}`}
      data-active={isActive}
      onClick={onOpen}
    >
      {icons[kind]}
      <span>{text || name}</span>
    </div>
  );
}
