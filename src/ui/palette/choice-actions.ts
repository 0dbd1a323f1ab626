import { articleKinds, articleStatuses } from '../../article';
import type { ArticleKind, ArticleStatus } from '../../article';
import { interfaceLanguages, outlets, themes } from '../../contract';
import type { SettingsChoice } from '../../contract';
import { languageName, textLanguages } from '../kit/languages';
import { sectionNames } from '../kit/state/sections';
import { messagesIn } from '../../messages';
import type { Messages } from '../../messages';
import { hasText } from './action';
import type { Action } from './action';

type Group = keyof Messages['palette']['groups'];

/** Sets the status, the kind or the language of the article on the sheet. */
export const articleChoices: readonly Action[] = [
  ...articleStatuses.map(status),
  ...articleKinds.map(kind),
  ...textLanguages.map(language),
];

/** Sets the proof, the colour scheme, the interface language, and the options of focus mode. */
export const deskChoices: readonly Action[] = [
  ...outlets.map((outlet) =>
    setting(
      `proof-${outlet}`,
      'proof',
      (messages) => messages.outlets[outlet],
      { proof: outlet, beside: false },
      ({ actionAliases }) => actionAliases.proof,
    ),
  ),
  setting(
    'proof-none',
    'proof',
    (messages) => messages.bar.closeProof,
    { proof: 'none', beside: false },
    ({ actionAliases }) => actionAliases.proof,
  ),
  ...themes.map((theme) =>
    setting(
      `theme-${theme}`,
      'theme',
      (messages) => messages.settings[theme],
      { theme },
      ({ actionAliases }) => actionAliases.theme,
    ),
  ),
  ...interfaceLanguages.map((language) =>
    setting(
      `speak-${language}`,
      'speak',
      () => messagesIn(language).languageName,
      { language },
      ({ languageNames }) => languageNames[language],
    ),
  ),
  setting('focus-paragraph', 'focus', (messages) => messages.focus.paragraph, { focusOn: 'paragraph' }),
  setting('focus-sentence', 'focus', (messages) => messages.focus.sentence, { focusOn: 'sentence' }),
  {
    name: 'typewriter',
    title: (messages) => messages.focus.typewriter,
    group: (messages) => messages.palette.groups.focus,
    aliases: ({ actionAliases }) => actionAliases.typewriter,
    keys: '',
    run: ({ settings }) => settings.change({ typewriter: !settings.state.get().typewriter }),
  },
];

/** Opens the settings at one of their sections. */
export const settingsActions: readonly Action[] = sectionNames.map((section) => ({
  name: `settings-${section}`,
  title: (messages) => messages.settings.sections[section],
  group: (messages) => messages.palette.groups.settings,
  aliases: ({ actionAliases }) => actionAliases[section === 'identity' ? 'settings-identity' : 'settings'],
  keys: section === 'identity' ? 'Ctrl+,' : '',
  run: ({ openSettings }) => openSettings(section),
}));

function setting(
  name: string,
  group: Group,
  title: Action['title'],
  changes: Partial<SettingsChoice>,
  aliases: Action['aliases'] = () => '',
): Action {
  const run: Action['run'] = ({ settings }) => settings.change(changes);
  return { name, title, aliases, keys: '', group: (messages) => messages.palette.groups[group], run };
}

function status(value: ArticleStatus): Action {
  return {
    name: `status-${value}`,
    title: (messages) => messages.statuses[value],
    group: (messages) => messages.bar.status,
    aliases: ({ actionAliases }) => actionAliases[value === 'published' ? 'status-published' : 'status'],
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
