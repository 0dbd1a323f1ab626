import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useStore, useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import './outline.css';
import type { OutlineLine } from '../../editor';
import type { Draft } from '../article/draft';
import { bringIntoSight } from '../sheet/scroll-sheet';
import { useOutline } from './use-outline';
import { Asterisk, Image, Table } from 'lucide-react';

/** How far down the sheet a place is brought that one goes to: its text is what one comes to read. */
const ease = 0.16;

/** The lines of the outline; the arrows walk along them, Enter goes there, Alt and the arrows move a section. */
function OutlineList({ draft, withNotes }: { draft: Draft; withNotes: boolean }) {
  const { rail } = useDesk();
  const { outline: words } = useWords();
  const headline = useStore(draft.fields, (fields) => fields.headline);
  const { lines, here, readAgain } = useOutline(draft);
  const shown = withNotes ? lines : lines.filter(({ kind }) => kind !== 'note');
  const hereShown = shown.findLastIndex((line) => lines.indexOf(line) <= here);
  const [active, setActive] = useState<number | null>(null);
  const at = Math.min(active ?? hereShown, shown.length - 1);
  useEffect(() => setActive(null), [here]);
  useEffect(() => document.getElementById(idOf(at))?.scrollIntoView({ block: 'nearest' }), [at]);

  const enter = (index: number) => {
    if (index < 0) enterHeadline();
    else goTo(draft, shown[index]);
    rail.stepAside();
  };
  const move = (by: -1 | 1) => {
    const line = shown[at];
    const outline = draft.editor('body')?.outline;
    if (!line || !outline?.move(line.at, by)) return;
    setActive(null);
    readAgain();
    const moved = outline.read().findLast((one) => one.at <= outline.caret());
    bringIntoSight(() => moved && outline.element(moved.at)?.getBoundingClientRect(), ease);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: -1, End: shown.length - 1 }[event.key];
    if (event.key === 'Escape') draft.focusText();
    else if (event.key === 'Enter' || event.key === ' ') enter(at);
    else if (next === undefined) return;
    else if (event.altKey) move(event.key === 'ArrowUp' ? -1 : 1);
    else setActive(Math.max(-1, Math.min(next, shown.length - 1)));
    event.preventDefault();
  };
  return (
    <>
      <div
        id="outline-list"
        className="outline"
        data-empty={lines.length === 0}
        role="listbox"
        aria-label={words.title}
        aria-activedescendant={idOf(at)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <OutlineRow
          id={idOf(-1)}
          kind="headline"
          text={headline}
          isHere={hereShown < 0}
          isActive={at < 0}
          onOpen={() => enter(-1)}
        />
        {shown.map((line, index) => (
          <OutlineRow
            key={index}
            id={idOf(index)}
            kind={line.kind}
            text={line.text}
            isHere={index === hereShown}
            isActive={index === at}
            onOpen={() => enter(index)}
          />
        ))}
      </div>
      {lines.length === 0 && <p className="outline-nothing meta">{words.nothing}</p>}
    </>
  );
}

const idOf = (index: number) => `outline-line-${index}`;

function goTo(draft: Draft, line: OutlineLine | undefined): void {
  const outline = draft.editor('body')?.outline;
  if (!outline || !line) return;
  outline.enter(line.at);
  bringIntoSight(() => outline.element(line.at)?.getBoundingClientRect(), ease);
}

function enterHeadline(): void {
  document.querySelector('.sheet-place')?.scrollTo({ top: 0 });
  document.querySelector<HTMLElement>('[data-field="headline"]')?.focus({ preventScroll: true });
}

type Kind = OutlineLine['kind'] | 'headline';

const icon = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;
const icons: Partial<Record<Kind, ReactNode>> = {
  figure: <Image {...icon} />,
  table: <Table {...icon} />,
  note: <Asterisk {...icon} />,
};

/** One line of the outline: its words, or what it is when it has none. */
function OutlineRow(props: {
  id: string;
  kind: Kind;
  text: string;
  isHere: boolean;
  isActive: boolean;
  onOpen: () => void;
}) {
  const { id, kind, text, isHere, isActive } = props;
  const { outline } = useWords();
  const name = outline.kinds[kind];
  const isCrosshead = kind === 'headline' || kind === 'crosshead' || kind === 'smallCrosshead';
  return (
    <div
      id={id}
      role="option"
      aria-selected={isHere}
      aria-label={isCrosshead ? text || name : `${name}\u00a0: ${text}`}
      className={`outline-row is-${kind}`}
      data-active={isActive}
      onClick={props.onOpen}
    >
      {icons[kind]}
      <span>{text || name}</span>
    </div>
  );
}

/** The text on the sheet by its crossheads, figures and tables, and its notes where they are wanted. */
export function OutlinePanel() {
  const { outline } = useWords();
  const on = useValue(useDesk().articles.current);
  const [withNotes, setWithNotes] = useState(false);
  return (
    <>
      <div className="rail-top outline-top">
        <h2>{outline.title}</h2>
        <button
          type="button"
          className="quiet"
          aria-pressed={withNotes}
          onClick={() => setWithNotes(!withNotes)}
        >
          {outline.notes}
        </button>
      </div>
      {on && <OutlineList key={on.draft.id} draft={on.draft} withNotes={withNotes} />}
    </>
  );
}
