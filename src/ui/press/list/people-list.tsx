import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { PressListContent, PressPerson } from '../../../contract';
import { formatRecent } from '../../kit/format-dates';
import { isMac } from '../../kit/keys';
import { useMessages } from '../../kit/state/use-messages';
import { isOver, titleOf } from './use-press-list';

/** The height of a line, in pixels: of each, so that thousands can be scrolled without being measured. */
const lineHeight = 48;

interface ListProps {
  people: readonly PressPerson[];
  content: PressListContent;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onOpen: (person: PressPerson) => void;
  onErase: () => void;
}

/** The people of a view; only visible lines are drawn. Keys: arrows, space, Enter, Delete, Ctrl+A, Escape. */
export function PeopleList({ people, content, chosen, onChoose, onOpen, onErase }: ListProps) {
  const { pressList: messages } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const active = Math.max(0, Math.min(at, people.length - 1));
  const virtual = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  });
  useEffect(() => {
    setAt(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [people]);
  const { onKeyDown, onPress } = useListKeys({
    people,
    chosen,
    active,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 1),
    goTo(index) {
      setAt(index);
      virtual.scrollToIndex(index);
    },
    onChoose,
    onOpen,
    onErase,
  });
  return (
    <div
      ref={scroller}
      id="press-list-people"
      className="press-list-people"
      role="listbox"
      aria-multiselectable
      aria-label={messages.list}
      aria-describedby="press-list-help"
      aria-activedescendant={people[active] ? `press-list-person-${active}` : undefined}
      tabIndex={0}
      data-mantine-stop-propagation={chosen.size > 0}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || chosen.size > 0) onKeyDown(event);
      }}
    >
      <div role="presentation" className="press-list-lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const person = people[index];
          return (
            person && (
              <PersonLine
                key={person.id}
                person={person}
                content={content}
                index={index}
                total={people.length}
                top={start}
                isActive={index === active}
                isChosen={chosen.has(person.id)}
                onPress={(event) => onPress(event, index)}
              />
            )
          );
        })}
      </div>
      <span id="press-list-help" className="unseen">
        {messages.listHelp}
      </span>
    </div>
  );
}

type ListKeys = Pick<ListProps, 'people' | 'chosen' | 'onChoose' | 'onOpen' | 'onErase'> & {
  active: number;
  /** By how many lines Page Up and Page Down move. */
  page: () => number;
  goTo: (index: number) => void;
};

/** What keys and clicks do in the list. */
function useListKeys({ people, chosen, active, page, goTo: move, onChoose, onOpen, onErase }: ListKeys) {
  const from = useRef(0);
  const between = (one: number, other: number) =>
    people.slice(Math.min(one, other), Math.max(one, other) + 1).map(({ id }) => id);
  const go = (index: number, extend: boolean) => {
    const next = Math.max(0, Math.min(index, people.length - 1));
    move(next);
    if (extend) onChoose(new Set(between(from.current, next)));
    else from.current = next;
  };
  const toggle = (index: number) => {
    const id = people[index]?.id;
    if (id === undefined) return;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    from.current = index;
    onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event, page());
    if (step === null) return;
    event.preventDefault();
    if (typeof step === 'number') go(active + step, event.shiftKey);
    else if (step === 'all') onChoose(new Set(people.map(({ id }) => id)));
    else if (step === 'none') {
      onChoose(new Set()); // The dialog closes by the next Escape.
    } else if (step === 'toggle') toggle(active);
    else if (step === 'erase') onErase();
    else if (people[active]) onOpen(people[active]);
  };
  const onPress = (event: MouseEvent, index: number) => {
    if (event.shiftKey) return go(index, true);
    move(index);
    if (
      event.ctrlKey ||
      event.metaKey ||
      (event.target instanceof Element && event.target.closest('.press-list-check'))
    )
      return toggle(index);
    from.current = index;
    const person = people[index];
    if (person) onOpen(person);
  };
  return { onKeyDown, onPress };
}

type Step = number | 'all' | 'none' | 'toggle' | 'erase' | 'open';

function stepOf(event: KeyboardEvent, page: number): Step | null {
  const isCommand = isMac() ? event.metaKey : event.ctrlKey;
  if (isCommand && event.key.toLowerCase() === 'a') return 'all';
  if (isCommand || event.altKey) return null;
  const steps: Readonly<Record<string, Step>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -Infinity,
    End: Infinity,
    Escape: 'none',
    ' ': 'toggle',
    Delete: 'erase',
    Enter: 'open',
  };
  return steps[event.key] ?? null;
}

interface LineProps {
  person: PressPerson;
  content: PressListContent;
  index: number;
  total: number;
  top: number;
  isActive: boolean;
  isChosen: boolean;
  onPress: (event: MouseEvent) => void;
}

function PersonLine({ person, content, index, total, top, isActive, isChosen, onPress }: LineProps) {
  const { pressList: messages, language } = useMessages();
  const { name, outlet, role, mail, beats, area } = person;
  const sent = content.lastSent[person.id];
  const marks = [
    person.objectedOn !== null && messages.marks.objected,
    person.bouncedOn !== null && messages.marks.bounced,
    isOver(person, content.today) && messages.marks.over,
  ].filter((mark) => mark !== false);
  const about = [name === '' ? '' : outlet, role, mail || messages.noMail].filter(Boolean).join(' · ');
  const aside = [beats.join(', '), area].filter(Boolean).join(' · ');
  return (
    <div
      id={`press-list-person-${index}`}
      role="option"
      aria-selected={isChosen}
      aria-setsize={total}
      aria-posinset={index + 1}
      className="press-list-line"
      data-active={isActive}
      data-chosen={isChosen}
      style={{ top, height: lineHeight }}
      onClick={onPress}
    >
      <span className="press-list-check" aria-hidden>
        {isChosen && <Check size={14} strokeWidth={2} />}
      </span>
      <span className="press-list-who">
        <strong>{titleOf(person)}</strong>
        <span className="meta">{about}</span>
      </span>
      <span className="press-list-aside">
        <span className="meta">{aside}</span>
        <span className="meta">
          <span className="press-list-mark">{marks.join(' · ')}</span>
          {marks.length > 0 && sent !== undefined && ' · '}
          {sent !== undefined && messages.lastSent(formatRecent(sent, language))}
        </span>
      </span>
    </div>
  );
}
