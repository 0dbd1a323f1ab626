import { Switch, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SubmitEvent } from 'react';
import { dictionaryFor } from '../../article';
import { Button } from '../kit/button';
import { useLanguage, useMessages } from '../kit/state/use-messages';
import { useSettings } from '../kit/state/settings-store';
import { useSpellingMarks, usePersonalWords } from '../article/checks/spelling';
import { useSnapshot } from '../article/snapshot';
import { languageName } from '../kit/languages';
import { useStore, useValue } from '../kit/state/store';
import { IconButton } from '../kit/icon-button';

/** Whether spelling is checked, and the personal words. */
export function SpellingSection() {
  const settings = useSettings();
  const spelling = useSpellingMarks();
  const { spelling: messages } = useMessages();
  const checked = useStore(settings.state, (state) => state.spelling);
  useEffect(() => () => spelling.recheck(), [spelling]);
  return (
    <>
      <Switch
        size="xs"
        label={messages.check}
        checked={checked}
        onChange={(event) => settings.change({ spelling: event.target.checked })}
      />
      <p className="meta">{messages.languages}</p>
      <WithoutDictionary />
      <PersonalWordsList />
    </>
  );
}

/** Says so when there is no dictionary for the article's language. */
function WithoutDictionary() {
  const article = useValue(useSnapshot().article);
  const spoken = useLanguage();
  const { spelling: messages } = useMessages();
  if (!article || dictionaryFor(article.language)) return null;
  return <p>{messages.withoutDictionary(languageName(article.language, spoken))}</p>;
}

/** The personal words in alphabetical order, each with a button that removes it. */
function PersonalWordsList() {
  const personalWords = usePersonalWords();
  const { spelling: messages, language } = useMessages();
  const kept = useValue(personalWords.state);
  useEffect(() => void personalWords.load(), [personalWords]);
  const sorted = [...kept].sort(new Intl.Collator(language).compare);
  return (
    <fieldset className="personal-words">
      <legend>{messages.own}</legend>
      <p className="meta">{messages.ownHelp}</p>
      <AddWord />
      {sorted.length === 0 && <p className="meta">{messages.none}</p>}
      <ul>
        {sorted.map((word) => (
          <li key={word}>
            <span>{word}</span>
            <IconButton
              name={messages.remove(word)}
              icon={X}
              onClick={() => void personalWords.remove(word)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function AddWord() {
  const personalWords = usePersonalWords();
  const { spelling: messages } = useMessages();
  const [word, setWord] = useState('');
  const [refused, setRefused] = useState(false);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const isKept = await personalWords.add(word.trim());
    setRefused(!isKept);
    if (isKept) setWord('');
  };
  return (
    <form className="add-word" onSubmit={(event) => void add(event)}>
      <TextInput
        label={messages.add}
        value={word}
        error={refused && messages.notAWord}
        spellCheck={false}
        onChange={(event) => setWord(event.target.value)}
      />
      <Button type="submit" icon={Plus} label={messages.addNow} disabled={word.trim() === ''} />
    </form>
  );
}
