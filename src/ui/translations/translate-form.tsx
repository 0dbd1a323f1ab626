import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { baseOf } from '../../article';
import type { Article } from '../../article';
import type { FamilyMember } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useActs } from '../article/acts/acts';
import { useEditing } from '../article/editing';
import { languageName, languageNamed, namedLanguages } from '../kit/languages';
import './translations.css';
import { noneYet, useAnswer } from '../kit/state/use-answer';

/** The languages that have typography rules, which are offered first. */
const usual = ['fr', 'en-GB', 'de', 'es', 'it'] as const;

/** Asks for the language of a translation; one that exists is opened instead. */
export function TranslateForm(props: { text: Pick<Article, 'id' | 'language'>; onClose: () => void }) {
  const { text, onClose } = props;
  const acts = useActs();
  const editing = useEditing();
  const { translations: messages, language: spoken } = useMessages();
  const family = useFamilyOf(text.id);
  const translate = (language: string) => {
    onClose();
    void acts.run({ kind: 'translate', id: text.id, language });
  };
  const offered = usual.filter((language) => baseOf(language) !== baseOf(text.language));
  return (
    <>
      <p className="meta">{messages.startHelp}</p>
      <div className="language-choices" role="group" aria-label={messages.languages}>
        {offered.map((language, index) => {
          const there = family.find((each) => baseOf(each.language) === baseOf(language));
          return (
            <button
              key={language}
              type="button"
              className="framed"
              {...(index === 0 && { 'data-autofocus': true })}
              onClick={() => {
                if (!there) return translate(language);
                onClose();
                void editing.open(there.id);
              }}
            >
              {languageName(there?.language ?? baseOf(language), spoken)}
              {there && <small>{messages.exists}</small>}
            </button>
          );
        })}
      </div>
      <OtherLanguage onChoose={translate} />
    </>
  );
}

/** Any other language, by its name or its BCP 47 code. */
function OtherLanguage({ onChoose }: { onChoose: (language: string) => void }) {
  const { translations: messages, language: spoken } = useMessages();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState('');
  return (
    <form
      className="other-language"
      onSubmit={(event) => {
        event.preventDefault();
        const language = languageNamed(typed, spoken);
        if (language) onChoose(language);
        else setUnknown(typed.trim());
      }}
    >
      <Autocomplete
        label={messages.other}
        placeholder={messages.otherHint}
        value={typed}
        maxLength={80}
        spellCheck={false}
        limit={8}
        data={namedLanguages(spoken)}
        error={unknown && messages.unknown(unknown)}
        onChange={(next) => {
          setTyped(next);
          setUnknown('');
        }}
      />
      <Button type="submit" label={messages.begin} disabled={!typed.trim()} />
    </form>
  );
}

function useFamilyOf(id: string): readonly FamilyMember[] {
  return useAnswer('translation:family', id, { isQuiet: true }).answer ?? noneYet;
}
