import { BookOpen } from 'lucide-react';
import { guidePages } from '../../contract';
import type { Bridge } from '../../contract';
import type { Panel } from '../article/panel';
import { request } from '../kit/state/request';

/** The window as a whole: its panes, its size, and the guide. */
export function windowPanel({ bridge }: { bridge: Bridge }): Panel {
  return {
    name: 'window',
    commands: [
      {
        name: 'next-pane',
        run: () => focusNextPane(1),
        shortcut: { group: 'view', name: 'nextPane', keys: 'F6' },
      },
      {
        name: 'previous-pane',
        run: () => focusNextPane(-1),
        shortcut: { group: 'view', name: 'previousPane', keys: 'Shift+F6' },
      },
      {
        name: 'full-screen',
        run: () => void request(bridge, 'desk:full-screen', null),
        shortcut: { group: 'view', name: 'fullScreen', keys: 'F11' },
        line: { title: ({ shortcuts }) => shortcuts.rows.fullScreen, group: 'view', aliases: 'full-screen' },
      },
      {
        name: 'guide',
        run: () => void request(bridge, 'guide:open', null),
        shortcut: { group: 'desk', name: 'guide', keys: 'F1' },
        line: { title: ({ guide }) => guide.open, group: 'desk', aliases: 'guide' },
        menu: { of: 'desk', icon: BookOpen, label: ({ guide }) => guide.open },
      },
    ],
    shortcuts: [
      { group: 'view', name: 'larger', keys: 'Ctrl++' },
      { group: 'view', name: 'smaller', keys: 'Ctrl+-' },
      { group: 'view', name: 'actualSize', keys: 'Ctrl+0' },
      { group: 'desk', name: 'quit', keys: 'Ctrl+Q' },
    ],
    actions: () =>
      guidePages.map((page) => ({
        name: `guide-${page}`,
        title: ({ guide }) => guide.pages[page],
        group: 'guide',
        aliases: 'guide',
        onlyWhenSearched: true,
        run: () => void request(bridge, 'guide:open', page),
      })),
  };
}

/** The panes that F6 goes through, in their order on the screen, with the elements that can take the focus in each. */
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
