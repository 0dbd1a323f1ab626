import { ownLanguageNames } from '../../messages';
import { Switch } from '@mantine/core';
import { useMessages } from '../kit/state/use-messages';
import { useSettings } from '../kit/state/settings-store';
import { ExportFolder } from '../export';
import { useValue } from '../kit/state/store';
import { Radios } from './radios';

/** The desk: language, colour scheme, focus mode, quotation marks, folders. */
export function DeskSection() {
  const settings = useSettings();
  const { settings: messages, focus: focusMessages } = useMessages();
  const { focusOn, guillemets, language, theme, typewriter } = useValue(settings.state);
  return (
    <>
      <Radios
        name={messages.interfaceLanguage}
        value={language}
        choices={{ system: messages.system, ...ownLanguageNames }}
        onChoose={(chosen) => settings.change({ language: chosen })}
      />
      <Radios
        name={messages.theme}
        value={theme}
        choices={{ system: messages.system, light: messages.light, dark: messages.dark }}
        onChoose={(chosen) => settings.change({ theme: chosen })}
      />
      <Radios
        name={focusMessages.on}
        value={focusOn}
        choices={{ paragraph: focusMessages.paragraph, sentence: focusMessages.sentence }}
        onChoose={(chosen) => settings.change({ focusOn: chosen })}
      />
      <Switch
        label={focusMessages.typewriter}
        checked={typewriter}
        onChange={(event) => settings.change({ typewriter: event.target.checked })}
      />
      <Radios
        name={messages.guillemets}
        value={guillemets}
        choices={{ thin: messages.guillemetsThin, firm: messages.guillemetsFirm }}
        onChoose={(chosen) => settings.change({ guillemets: chosen })}
      />
      <ExportFolder name={messages.folder} />
    </>
  );
}
