import { Modal } from '@mantine/core';
import { useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import './palette.css';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useCommands } from '../desk/commands';
import { wordsOf } from '../words/words-of';
import { bringBack, everyAction } from './actions';
import { paletteGroups } from './palette-groups';
import type { PaletteLine } from './palette-groups';
import { lineId, PaletteList } from './palette-list';
import { usePaletteTexts, useRemovedTexts } from './palette-queries';

const everyLanguage = [wordsOf('fr'), wordsOf('en')];

/** The field and its list: arrows choose, Enter goes, and what was chosen last comes first next time. */
function PaletteSearch() {
  const desk = useDesk();
  const words = useWords();
  const command = useCommands();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isWaiting, setWaiting] = useState(false);
  const removed = useRemovedTexts();
  // What can be done is what could be when the palette was opened, and had not yet the caret.
  const offered = useMemo(() => everyAction(desk), [desk]);
  const actions = useMemo(() => [...offered, ...removed.map(bringBack)], [offered, removed]);
  const { rows, answered } = usePaletteTexts(sought);
  const last = desk.settings.state.get().lastActions;
  const groups = paletteGroups({ sought, actions, last, rows, spoken: words, others: everyLanguage });
  const lines = groups.flatMap((group) => group.lines);

  const choose = (line: PaletteLine | undefined) => {
    if (!line) return;
    desk.palette.close();
    if (line.kind === 'text') return void desk.articles.show(line.row.id);
    const { name } = line.action;
    desk.settings.change({ lastActions: [name, ...last.filter((other) => other !== name)].slice(0, 8) });
    line.action.run(desk, command);
  };
  const chooseFirst = useRef(() => choose(lines[0]));
  chooseFirst.current = () => choose(lines[0]);
  useEffect(() => {
    if (!isWaiting || answered !== sought) return;
    setWaiting(false);
    chooseFirst.current();
  }, [isWaiting, answered, sought]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, PageDown: chosen + 8, PageUp: chosen - 8 }[
      event.key
    ];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      // An Enter that comes before the texts do is kept for them, unless a command is named.
      if (groups[0]?.name !== 'actions' && answered !== sought) setWaiting(true);
      else choose(lines[chosen]);
    } else if (next === undefined || lines.length === 0) return;
    else setChosen(inRing(next, lines.length, event.key));
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
          aria-label={words.palette.name}
          aria-expanded={lines.length > 0}
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={lines.length > 0 ? lineId(chosen) : undefined}
          placeholder={words.palette.hint}
          spellCheck={false}
          autoComplete="off"
          value={sought}
          onFocus={() => {
            const early = desk.palette.typedEarly();
            if (early) setSought(early);
          }}
          onChange={(event) => {
            setSought(event.target.value);
            setChosen(0);
            setWaiting(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList groups={groups} chosen={chosen} onPoint={setChosen} onChoose={choose} />
      <p className="palette-status" role="status">
        {lines.length === 0 && answered === sought && words.palette.nothing(sought)}
      </p>
    </>
  );
}

/** The arrows go round; a page stops at the ends. */
function inRing(next: number, length: number, key: string): number {
  return key.startsWith('Page') ? Math.max(0, Math.min(next, length - 1)) : (next + length) % length;
}

/** One field over the desk to go to any text and to do anything. */
export function Palette() {
  const { palette, panel } = useDesk();
  const words = useWords();
  return (
    <Modal.Root
      opened={useValue(panel) === 'palette'}
      onClose={palette.close}
      size={640}
      yOffset="11vh"
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content classNames={{ content: 'palette' }} aria-label={words.palette.name}>
        <PaletteSearch key={palette.openings()} />
      </Modal.Content>
    </Modal.Root>
  );
}
