import { Languages } from 'lucide-react';
import type { Problem } from '../../contract';
import type { Acts } from '../article/acts/acts';
import type { Draft } from '../article/draft';
import type { Editing } from '../article/editing';
import type { Family } from '../article/library/family';
import { hasText, loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import { useShownPane } from '../article/proofs/shown-pane';
import type { SettingsStore } from '../kit/state/settings-store';
import { TranslationStatus } from './translation-status';

const BesidePane = loadedLater(async () => (await import('./beside-pane')).BesidePane);

/** The other languages of the text on the sheet: begins one, links or unlinks one, and shows it beside the text. */
export function translationsPanel(needs: {
  acts: Acts;
  editing: Editing;
  family: Family;
  readOnly: Problem | null;
  settings: SettingsStore;
}): Panel {
  const { acts, editing, family, readOnly, settings } = needs;
  const ask = (kind: 'translate' | 'link') => () => {
    const draft = editing.current.get()?.draft;
    if (draft) acts.ask({ kind, text: textOf(draft) });
  };
  const isAvailable = hasText(editing);
  const hasFamily = () => family.get().length > 0;
  return {
    name: 'translations',
    commands: [
      {
        name: 'translate',
        run: ask('translate'),
        line: {
          title: ({ translations }) => translations.start,
          group: 'text',
          aliases: 'translate',
          isAvailable,
        },
        menu: { of: 'text', icon: Languages, isShown: () => readOnly === null },
      },
      {
        name: 'beside',
        run: () => settings.change({ beside: !settings.state.get().beside }),
        line: {
          title: ({ translations }) => translations.beside.show,
          group: 'proof',
          aliases: 'beside',
          isAvailable: hasFamily,
        },
      },
      {
        name: 'link-translation',
        run: ask('link'),
        line: {
          title: ({ translations }) => translations.link,
          group: 'text',
          aliases: 'link-translation',
          isAvailable,
        },
      },
      {
        name: 'unlink-translation',
        run() {
          const id = editing.current.get()?.draft.id;
          if (id !== undefined) void acts.run({ kind: 'unlink', id });
        },
        line: {
          title: ({ translations }) => translations.unlink,
          group: 'text',
          aliases: 'unlink-translation',
          isAvailable: hasFamily,
        },
      },
    ],
    pane: { kind: 'proof', useIsOpen: () => useShownPane() === 'beside', Content: BesidePane },
    Status: TranslationStatus,
  };
}

function textOf({ id, fields }: Draft) {
  const { headline, language } = fields.get();
  return { id, headline, language };
}
