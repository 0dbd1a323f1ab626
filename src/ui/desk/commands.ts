import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { DeskCommand } from '../../contract';
import { request } from '../kit/state/request';
import { useDesk } from './create-desk';
import type { Desk } from './create-desk';
import { toggleFocusMode } from '../sheet/focus-mode';

/** Runs a command of the desk, for menus, buttons, shortcuts and the palette. */
export function useCommands(): (command: DeskCommand) => void {
  const desk = useDesk();
  return useMemo(() => {
    const commands = commandsOf(desk);
    return (command) => commands[command]();
  }, [desk]);
}

function commandsOf(desk: Desk): Readonly<Record<DeskCommand, () => void>> {
  const { archives, bridge, editing, exporting, finding, importing, library, palette, panel } = desk;
  const { proofreading, rail, settings } = desk;
  return {
    new: () => void editing.create('release'),
    'new-article': () => void editing.create('article'),
    'new-leaflet': () => void editing.create('leaflet'),
    trash() {
      rail.show('texts');
      library.show({ words: '', filters: { removed: true } });
      focusOnNextFrame('library-list');
    },
    calendar: () => panel.set('calendar'),
    pictures: () => desk.openPictures(null),
    'next-pane': () => focusNextPane(1),
    'previous-pane': () => focusNextPane(-1),
    import: () => void importing.choose('files'),
    'import-folder': () => void importing.choose('folder'),
    'import-report': () => void importing.showLastReport(),
    export() {
      if (!editing.current.get()) return;
      exporting.several.set(null);
      panel.set('export');
      if (!exporting.isHeld()) void exporting.run();
    },
    settings: () => panel.set('settings'),
    'open-archive': () => void archives.openOther(),
    'new-archive': () => void archives.begin(),
    'move-archive': () => void archives.askMove(),
    palette: palette.toggle,
    acts: palette.openActs,
    find: () => openFind(desk, false),
    replace: () => openFind(desk, true),
    'replace-in-texts': () => desk.replacing.open(),
    'find-next': () => void finding.step(1),
    'find-previous': () => void finding.step(-1),
    search() {
      flushSync(() => rail.show('texts'));
      document.getElementById('library-search')?.focus(); // At once: the first letter may come before the next frame.
    },
    polish() {
      proofreading.hide();
      desk.polishing.open();
    },
    checks: () => toggleChecks(desk),
    'check-next': () => proofreading.step(1),
    'check-previous': () => proofreading.step(-1),
    'toggle-library': () => rail.toggle('texts'),
    'toggle-outline'() {
      rail.toggle('outline');
      if (rail.state.get().shown) focusOnNextFrame('outline-list');
      else editing.current.get()?.draft.focusText();
    },
    'toggle-proof'() {
      const { beside, proof } = settings.state.get();
      const { over, asked } = desk.paneLayout.state.get();
      const isOpen = proof !== 'none' || (beside && desk.family.get().length > 0);
      if (isOpen && over && !asked) return desk.paneLayout.ask();
      settings.change({ proof: isOpen ? 'none' : 'site', beside: false });
    },
    'toggle-focus': () => toggleFocusMode(settings),
    'toggle-spaces': () => settings.change({ spaces: !settings.state.get().spaces }),
    'full-screen': () => void request(bridge, 'desk:full-screen', null),
    guide: () => void request(bridge, 'guide:open', null),
    shortcuts: () => panel.set(panel.get() === 'shortcuts' ? 'none' : 'shortcuts'),
  };
}

/** Opens the search in the text; a rail that covers the sheet would cover it too. */
function openFind({ finding, rail }: Desk, replacing: boolean): void {
  rail.hideIfOver();
  finding.open(replacing);
}

/** Opens the list of checks, or focuses it when it is open; closes it when it has the focus. */
function toggleChecks({ editing, polishing, proofreading }: Desk): void {
  if (!editing.current.get()) return;
  const hasFocus = document.activeElement?.closest('.checks') != null;
  if (proofreading.pane.get().open && hasFocus) return proofreading.close();
  if (polishing.state.get().open) polishing.close();
  proofreading.open();
}

/** Focuses an element of the rail, which may be drawn only now. */
function focusOnNextFrame(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** The panes that F6 goes through, in their order on the screen, with what takes the focus in each: the first that is there. */
const panes: readonly { of: string; first: readonly string[] }[] = [
  { of: '.rail', first: ['#library-list[role="listbox"]', '#outline-list', '#library-search', 'button'] },
  { of: 'main', first: ['.ProseMirror', '[data-field="headline"]', 'button'] },
  {
    of: 'aside',
    first: ['.beside-text [role="document"]', '[role="listbox"]', '[aria-checked="true"]', 'button'],
  },
  { of: '.bar', first: ['button'] },
];

/** Puts the focus into the next pane that is shown, or into the one before. */
function focusNextPane(step: 1 | -1): void {
  const shown = panes.flatMap(({ of, first }) => {
    const pane = document.querySelector<HTMLElement>(of);
    return pane ? [{ pane, first }] : [];
  });
  const at = shown.findIndex(({ pane }) => pane.contains(document.activeElement));
  const start = at === -1 && step === -1 ? 0 : at;
  for (let tried = 1; tried <= shown.length; tried += 1) {
    const next = shown[(start + step * tried + shown.length * 2) % shown.length];
    const target = next?.first.map((each) => next.pane.querySelector<HTMLElement>(each)).find(Boolean);
    target?.focus();
    if (target && document.activeElement === target) return;
  }
}
