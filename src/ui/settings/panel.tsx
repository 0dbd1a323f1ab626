import { Settings2, IdCard } from 'lucide-react';
import { interfaceLanguages, themes } from '../../contract';
import { messagesIn } from '../../messages';
import { loadedLater } from '../article/panel';
import type { Action, Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';
import { sectionNames } from '../kit/state/sections';
import type { SettingsStore } from '../kit/state/settings-store';
import { usePanels } from '../kit/state/panels';
import { useMessages } from '../kit/state/use-messages';
import { IconButton } from '../kit/icon-button';

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
        group: 'settings',
        aliases: section === 'identity' || section === 'signing' ? `settings-${section}` : 'settings',
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
  return [
    ...themes.map((theme): Action => ({
      name: `theme-${theme}`,
      title: (messages) => messages.settings[theme],
      group: 'theme',
      aliases: 'theme',
      run: () => settings.change({ theme }),
    })),
    ...interfaceLanguages.map((language): Action => ({
      name: `speak-${language}`,
      title: () => messagesIn(language).languageName,
      group: 'speak',
      aliases: ({ languageNames }) => languageNames[language],
      run: () => settings.change({ language }),
    })),
  ];
}

/** Opens the masthead. */
function MastheadButton() {
  const { openSettings } = usePanels();
  const { bar } = useMessages();
  return <IconButton name={bar.masthead} icon={IdCard} onClick={() => openSettings('identity')} />;
}
