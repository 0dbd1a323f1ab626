import { Settings2 } from 'lucide-react';
import { interfaceLanguages, themes } from '../../contract';
import type { SettingsChoice } from '../../contract';
import { messagesIn } from '../../messages';
import { aliased, inGroup, loadedLater } from '../article/panel';
import type { Action, Panel, Words } from '../article/panel';
import type { Panels } from '../kit/state/panels';
import { sectionNames } from '../kit/state/sections';
import type { SettingsStore } from '../kit/state/settings-store';
import { MastheadButton } from './masthead-button';

const SettingsDialog = loadedLater(async () => (await import('./settings-dialog')).SettingsDialog);

/** The settings, at their sections, and the choices of them that the palette makes. */
export function settingsPanel(needs: {
  panel: Panels['panel'];
  openSettings: Panels['openSettings'];
  settings: SettingsStore;
}): Panel {
  const { panel, openSettings, settings } = needs;
  return {
    name: 'settings',
    commands: [
      {
        name: 'settings',
        run: () => panel.set('settings'),
        shortcut: { group: 'desk', name: 'settings', keys: 'Ctrl+,' },
        menu: { of: 'desk', icon: Settings2, label: ({ bar }) => bar.settings },
      },
    ],
    actions: () => [
      ...choices(settings),
      ...sectionNames.map((section): Action => ({
        name: `settings-${section}`,
        title: (messages) => messages.settings.sections[section],
        group: inGroup('settings'),
        aliases: aliased(
          section === 'identity' || section === 'signing' ? `settings-${section}` : 'settings',
        ),
        keys: section === 'identity' ? 'Ctrl+,' : '',
        run: () => openSettings(section),
      })),
    ],
    dialogs: [{ Content: SettingsDialog }],
    bar: { of: 'desk', Button: MastheadButton },
  };
}

/** Sets the colour scheme and the interface language. */
function choices(settings: SettingsStore): Action[] {
  const choice = (
    name: string,
    group: Words,
    title: Words,
    aliases: Words,
    changes: Partial<SettingsChoice>,
  ) => ({ name, title, group, aliases, run: () => settings.change(changes) });
  return [
    ...themes.map((theme) =>
      choice(`theme-${theme}`, inGroup('theme'), (messages) => messages.settings[theme], aliased('theme'), {
        theme,
      }),
    ),
    ...interfaceLanguages.map((language) =>
      choice(
        `speak-${language}`,
        inGroup('speak'),
        () => messagesIn(language).languageName,
        ({ languageNames }) => languageNames[language],
        { language },
      ),
    ),
  ];
}
