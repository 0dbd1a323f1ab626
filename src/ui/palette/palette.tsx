import { Modal } from '@mantine/core';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { LibraryRow } from '../../contract';
import { useActHistory } from '../article/acts/act-history';
import { useEditing } from '../article/editing';
import type { Editing } from '../article/editing';
import { useFinding } from '../article/find/finding';
import type { Finding } from '../article/find/finding';
import { usePanelList } from '../article/panel';
import { useMasthead } from '../kit/state/masthead-store';
import { useSettings } from '../kit/state/settings-store';
import { useMessages } from '../kit/state/use-messages';
import { usePalette } from './palette-control';
import { usePanels } from '../kit/state/panels';
import { useValue } from '../kit/state/store';
import { everyLanguage } from '../../messages';
import { findContacts } from '../kit/found-contacts';
import { actActions, contactAction, offeredActions, redoAction, restoreAction } from './actions';
import { actGroups, paletteGroups } from './palette-groups';
import type { PaletteGroup, PaletteLine } from './palette-groups';
import { lineId, PaletteList } from './palette-list';
import { usePaletteTexts, useRemovedTexts } from './palette-queries';
import './palette.css';

/** The command palette: one field to open any text and to run any action. */
export function Palette() {
  const palette = usePalette();
  const { panel } = usePanels();
  const messages = useMessages();
  return (
    <Modal.Root
      opened={useValue(panel) === 'palette'}
      onClose={palette.close}
      size={640}
      yOffset="11vh"
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content classNames={{ content: 'palette' }} aria-label={messages.palette.name}>
        <PaletteSearch key={palette.openCount()} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** The field and its list: the arrow keys select a line, Enter runs it. */
function PaletteSearch() {
  const palette = usePalette();
  const messages = useMessages();
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState(0);
  const [isEnterPending, setEnterPending] = useState(false);
  const { groups, answered } = usePaletteGroups(query);
  const lines = groups.flatMap((group) => group.lines);
  const run = useRunLine();
  const runFirst = useRef(() => run(lines[0]));
  runFirst.current = () => run(lines[0]);
  useEffect(() => {
    if (!isEnterPending || answered !== query) return;
    setEnterPending(false);
    runFirst.current();
  }, [isEnterPending, answered, query]);
  const search = (text: string) => {
    setQuery(text);
    setSelected(0);
    setEnterPending(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextLine(selected, lines.length, event.key);
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      // Enter before the texts are loaded runs the first line when they are, unless an action matches by name.
      if (groups[0]?.name !== 'actions' && answered !== query) setEnterPending(true);
      else run(lines[selected]);
    } else if (next === undefined) return;
    else setSelected(next);
    event.preventDefault();
  };
  return (
    <>
      <div className="palette-field">
        <Search size={18} strokeWidth={1.5} aria-hidden />
        <input
          data-autofocus
          type="text"
          role="combobox"
          aria-label={messages.palette.name}
          aria-expanded={lines.length > 0}
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={lines.length > 0 ? lineId(selected) : undefined}
          placeholder={palette.listsActs() ? messages.acts.find : messages.palette.hint}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onFocus={() => {
            const [typedAhead, ...entered] = palette.takeTypedAhead().split('\n');
            if (typedAhead) setQuery(typedAhead);
            if (entered.length > 0) setEnterPending(true);
          }}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList groups={groups} selected={selected} onSelect={setSelected} onRun={run} />
      <p className="palette-status" role="status">
        {lines.length === 0 && answered === query && messages.palette.nothing(query)}
      </p>
    </>
  );
}

/** What the palette lists for a query, and the query that its texts answer. */
function usePaletteGroups(query: string): { groups: PaletteGroup[]; answered: string | null } {
  const panels = usePanelList();
  const open = usePanels();
  const editing = useEditing();
  const history = useActHistory();
  const masthead = useMasthead();
  const palette = usePalette();
  const settings = useSettings();
  const messages = useMessages();
  const removed = useRemovedTexts();
  useValue(history.past); // The acts of earlier sessions are read after the desk is shown.
  // Made when the palette opens, while caret and selection are still in the text.
  const offered = useMemo(() => offeredActions(panels), [panels]);
  const actions = [
    ...redoAction(history),
    ...offered.filter(({ isAvailable }) => isAvailable?.() ?? true),
    ...actActions(history).map((action) => ({ ...action, onlyWhenSearched: true })),
    ...removed.map((text) => restoreAction(editing, text)),
  ];
  const { rows, answered } = usePaletteTexts(query);
  const recent = settings.state.get().lastActions;
  const contacts = findContacts(useValue(masthead.state), query).map((found) => contactAction(open, found));
  if (palette.listsActs())
    return { groups: actGroups(actActions(history), query, messages, everyLanguage), answered: query };
  const groups = paletteGroups({ query, actions, contacts, recent, rows, messages, everyLanguage });
  return { groups, answered };
}

/** Closes the palette and opens the text or runs the action, which becomes the most recent one. */
function useRunLine(): (line: PaletteLine | undefined) => void {
  const editing = useEditing();
  const finding = useFinding();
  const palette = usePalette();
  const settings = useSettings();
  return (line) => {
    if (!line) return;
    const recent = settings.state.get().lastActions;
    palette.close();
    if (line.kind === 'text') return void openText(editing, finding, line.row);
    const { name, isNotKept = false } = line.action;
    const lastActions = [name, ...recent.filter((other) => other !== name)].slice(0, 8);
    if (!isNotKept) settings.change({ lastActions });
    line.action.run();
  };
}

/** Opens a text at the found words. */
async function openText(editing: Editing, finding: Finding, { id, place }: LibraryRow): Promise<void> {
  const isOpen = await editing.open(id);
  if (isOpen && place) await finding.goToFound(place);
}

/** The line that a key moves to: the arrow keys wrap around, the page keys stop at the ends. */
function nextLine(selected: number, count: number, key: string): number | undefined {
  const next = {
    ArrowDown: selected + 1,
    ArrowUp: selected - 1,
    PageDown: selected + 8,
    PageUp: selected - 8,
  }[key];
  if (next === undefined || count === 0) return undefined;
  return key.startsWith('Page') ? Math.max(0, Math.min(next, count - 1)) : (next + count) % count;
}
