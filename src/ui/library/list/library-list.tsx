import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { Settings } from '../../../contract';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import type { Draft } from '../../article/draft';
import { useLibrary } from '../../article/library/library';
import type { LibraryState } from '../../article/library/library';
import { useEditing } from '../../article/editing';
import { useTextSelection } from '../../article/library/selection';
import type { Chosen } from '../../article/library/selection';
import { useSettings } from '../../kit/state/settings-store';
import { GuideLink } from '../../kit/guide-link';
import { useStore, useValue } from '../../kit/state/store';
import { LineMenu } from '../acts/text-acts';
import type { MenuPlace } from '../acts/text-acts';
import { useKeptPlace, useOpenInView } from './kept-place';
import { LibraryLine } from './library-line';
import { useListActions, listStep } from './list-actions';
import './list.css';

/** The library's list, once it is loaded: measuring an empty list would delay the caret. */
export function LibraryList({ onOpened }: { onOpened: () => void }) {
  const library = useLibrary();
  const isLoaded = useStore(library.state, (state) => state.isLoaded);
  const isEmpty = useStore(library.state, (state) => state.total === 0);
  if (!isLoaded) return <div id="library-list" className="library-list" tabIndex={-1} />;
  return isEmpty ? <EmptyLibrary /> : <LoadedList onOpened={onOpened} />;
}

/** The list; only visible lines are loaded and rendered. */
function LoadedList({ onOpened }: { onOpened: () => void }) {
  const editing = useEditing();
  const library = useLibrary();
  const selection = useTextSelection();
  const messages = useMessages();
  const { total, rows, query, list } = useValue(library.state);
  const lineLayout = useStore(useSettings().state, (state) => state.libraryLines);
  const draft = useStore(editing.current, (edited) => edited?.draft);
  const chosen = useValue(selection.state);
  const scroller = useRef<HTMLDivElement>(null);
  const height = lineHeight(lineLayout, query.trim() !== '');
  const virtual = useVisibleLines(scroller, total, height);
  const room = headlineRoom(virtual.scrollRect?.width ?? 0);
  const scrollTo = (index: number) => virtual.scrollToIndex(index);
  const { active, setActive, goTo } = useActiveLine({
    scroller,
    rows,
    height,
    list,
    open: draft?.id,
    scrollTo,
  });
  const menu = useLineMenu(active, setActive);
  const act = useListActions({ active, onOpened });

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const step = listStep(event, { active, total, page });
    if (!step) return;
    if (step.kind === 'search') return focusSearch(); // The letter is typed in the search field.
    if (step.kind === 'menu') menu.openAt(placeOf(scroller.current, active));
    else if (step.kind !== 'move') {
      if (!act.byKey(step.kind)) return;
    } else if (step.to === active && active === 0 && !step.extend) focusSearch();
    else {
      goTo(step.to);
      if (step.extend) void selection.extendTo(step.to);
      else selection.startAt(step.to);
    }
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={scroller}
        id="library-list"
        className="library-list"
        role="listbox"
        aria-multiselectable
        aria-label={messages.library.list}
        aria-activedescendant={rows.has(active) ? `library-line-${active}` : undefined}
        tabIndex={0}
        data-lines={lineLayout}
        onKeyDown={onKeyDown}
        onContextMenu={menu.onContextMenu}
      >
        <div className="library-lines" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => (
            <LibraryLine
              key={key}
              {...lineOf(rows, index, chosen, draft)}
              index={index}
              total={total}
              top={start}
              height={height}
              active={index === active}
              room={room}
              onPress={(event) => {
                setActive(index);
                act.byMouse(event, index);
              }}
              onDoublePress={() => act.byDoubleClick(index)}
            />
          ))}
        </div>
      </div>
      <LineMenu at={menu.at} texts={act.targets()} onClose={() => menu.openAt(null)} />
    </>
  );
}

/** The visible lines, whose rows are loaded. */
function useVisibleLines(scroller: RefObject<HTMLElement | null>, total: number, height: number) {
  const library = useLibrary();
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
  });
  const lines = virtual.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const last = lines.at(-1)?.index ?? 0;
  useEffect(() => library.loadRange(first, last), [library, first, last]);
  useEffect(() => virtual.measure(), [virtual, height]);
  return virtual;
}

/** The active line: the first of another list, else the one with the same text, or the text that was opened. */
function useActiveLine({ scrollTo, ...now }: ActiveLineContext) {
  const { scroller, list, open } = now;
  const [active, setActive] = useState(0);
  const goTo = (index: number) => {
    setActive(index);
    scrollTo(index);
  };
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [list, scroller]);
  useKeptPlace({ ...now, active, setActive });
  useOpenInView(open, goTo);
  return { active, setActive, goTo };
}

type ActiveLineContext = Omit<Parameters<typeof useKeptPlace>[0], 'active' | 'setActive'> & {
  scrollTo: (index: number) => void;
};

/** Where the menu of a line is open; a line that is not chosen becomes the active one alone. */
function useLineMenu(active: number, setActive: (index: number) => void) {
  const { state } = useLibrary();
  const selection = useTextSelection();
  const [at, openAt] = useState<MenuPlace | null>(null);
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    const index = indexAt(event.target) ?? active;
    const row = state.get().rows.get(index);
    if (!row) return;
    if (!selection.state.get().has(row.id)) selection.clear();
    setActive(index);
    openAt({ left: event.clientX, top: event.clientY });
  };
  return { at, openAt, onContextMenu };
}

function indexAt(target: EventTarget): number | null {
  const index = target instanceof Element && target.closest('[data-index]')?.getAttribute('data-index');
  return index ? Number(index) : null;
}

/** What a line shows of its text and of those beside it. */
function lineOf(rows: LibraryState['rows'], index: number, chosen: Chosen, draft: Draft | undefined) {
  const row = rows.get(index);
  const isOpen = draft !== undefined && row?.id === draft.id;
  const isChosen = row !== undefined && chosen.has(row.id);
  return {
    row,
    chosen: isChosen,
    selected: chosen.size > 0 ? isChosen : isOpen,
    draft: isOpen ? draft : null,
    above: rows.get(index - 1)?.headline ?? '',
    below: rows.get(index + 1)?.headline ?? '',
  };
}

function focusSearch(): void {
  document.getElementById('library-search')?.focus();
}

/** The place of the menu for the active line: inside it, as from the mouse. */
function placeOf(scroller: HTMLElement | null, active: number): MenuPlace {
  const line = document.getElementById(`library-line-${active}`) ?? scroller;
  const { left, top, height } = line?.getBoundingClientRect() ?? { left: 0, top: 0, height: 0 };
  return { left: left + 24, top: top + Math.min(height, 24) };
}

/** Heights of lines in pixels, the same for all lines of a list, so that 100,000 of them can be scrolled without being measured. */
const heights: Readonly<Record<Settings['libraryLines'], number>> = { compact: 60, comfortable: 100 };

/** The found passage takes two lines more. */
const passage = 37;

/** How many characters of a headline fit on two lines, estimated from the list's width in pixels: 36 of margin, 7.4 for a letter. */
function headlineRoom(width: number): number {
  return 2 * Math.floor((width - 36) / 7.4);
}

/** The height of a line, which the style sheet uses too. */
function lineHeight(lines: Settings['libraryLines'], isSearched: boolean): number {
  return heights[lines] + (isSearched ? passage : 0);
}

/** Why the list is empty, and what to try. */
function EmptyLibrary() {
  const { state, show } = useLibrary();
  const { query, filters } = useValue(state);
  const { library, trash, filters: messages } = useMessages();
  const isFiltered = Object.keys(filters).length > 0;
  const said = query
    ? { title: library.nothing(query), help: isFiltered ? library.nothingFilteredHelp : library.nothingHelp }
    : filters.removed
      ? { title: trash.none, help: trash.noneHelp, page: 'library' as const }
      : filters.toCome
        ? { title: library.noneToCome, help: library.noneToComeHelp, page: 'appointment' as const }
        : isFiltered
          ? { title: library.noneFiltered, help: library.noneFilteredHelp, page: 'library' as const }
          : { title: library.none, help: library.noneHelp, page: 'first-release' as const };
  return (
    <div className="library-nothing" id="library-list" tabIndex={-1}>
      <p>{said.title}</p>
      <p className="meta">{said.help}</p>
      {(isFiltered || query) && (
        <Button label={messages.clear} onClick={() => show({ words: '', filters: {} })} />
      )}
      {said.page && <GuideLink page={said.page} />}
    </div>
  );
}
