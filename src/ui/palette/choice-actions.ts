import type { ArticleKind, ArticleStatus } from '../../article';
import type { SettingsChoice } from '../../contract';
import { outlets } from '../export/exporting';
import { languageName, textLanguages } from '../kit/languages';
import { sectionNames } from '../settings/sections';
import { kinds } from '../sheet/kind-choice';
import type { Messages } from '../../messages';
import { hasText } from './action';
import type { Action } from './action';

type Group = keyof Messages['palette']['groups'];

/** Sets the status, the kind or the language of the article on the sheet. */
export const articleChoices: readonly Action[] = [
  ...(['draft', 'ready', 'published'] as const).map(status),
  ...kinds.map(kind),
  ...textLanguages.map(language),
];

/** Sets the proof, the colour scheme, the interface language, and the options of focus mode. */
export const deskChoices: readonly Action[] = [
  ...outlets.map((outlet) =>
    setting(
      `proof-${outlet}`,
      'proof',
      (messages) => messages.outlets[outlet],
      { proof: outlet },
      'apercu preview',
    ),
  ),
  setting('proof-none', 'proof', (messages) => messages.bar.closeProof, { proof: 'none' }, 'apercu preview'),
  ...(['light', 'dark', 'system'] as const).map((theme) =>
    setting(
      `theme-${theme}`,
      'theme',
      (messages) => messages.settings[theme],
      { theme },
      'lumiere mode nuit night',
    ),
  ),
  setting('speak-fr', 'speak', () => 'Français', { language: 'fr' }, 'french'),
  setting('speak-en', 'speak', () => 'English', { language: 'en' }, 'anglais'),
  setting('focus-paragraph', 'focus', (messages) => messages.focus.paragraph, { focusOn: 'paragraph' }),
  setting('focus-sentence', 'focus', (messages) => messages.focus.sentence, { focusOn: 'sentence' }),
  {
    name: 'typewriter',
    title: (messages) => messages.focus.typewriter,
    group: (messages) => messages.palette.groups.focus,
    aliases: 'machine a ecrire typewriter defilement scrolling',
    keys: '',
    run: ({ settings }) => settings.change({ typewriter: !settings.state.get().typewriter }),
  },
];

/** Opens the settings at one of their sections. */
export const settingsActions: readonly Action[] = sectionNames.map((section) => ({
  name: `settings-${section}`,
  title: (messages) => messages.settings.sections[section],
  group: (messages) => messages.palette.groups.settings,
  aliases: section === 'identity' ? 'masthead ours logo couleur colour' : 'masthead ours',
  keys: section === 'identity' ? 'Ctrl+,' : '',
  run: ({ openSettings }) => openSettings(section),
}));

function setting(
  name: string,
  group: Group,
  title: Action['title'],
  changes: Partial<SettingsChoice>,
  aliases = '',
): Action {
  const run: Action['run'] = ({ settings }) => settings.change(changes);
  return { name, title, aliases, keys: '', group: (messages) => messages.palette.groups[group], run };
}

function status(value: ArticleStatus): Action {
  return {
    name: `status-${value}`,
    title: (messages) => messages.statuses[value],
    group: (messages) => messages.bar.status,
    aliases: value === 'published' ? 'publier publish en ligne online' : 'etat state',
    keys: '',
    isAvailable: hasText,
    run: ({ editing }) => editing.current.get()?.draft.change({ status: value }),
  };
}

function kind(value: ArticleKind): Action {
  return {
    name: `kind-${value}`,
    title: (messages) => messages.kinds[value],
    group: (messages) => messages.sheet.kind,
    keys: '',
    isAvailable: hasText,
    onlyWhenSearched: true,
    run: ({ editing }) => editing.current.get()?.draft.change({ kind: value }),
  };
}

function language(value: string): Action {
  return {
    name: `language-${value}`,
    title: (messages) => languageName(value, messages.language),
    group: (messages) => messages.bar.language,
    keys: '',
    isAvailable: hasText,
    onlyWhenSearched: true,
    run: ({ editing }) => editing.current.get()?.draft.change({ language: value }),
  };
}
