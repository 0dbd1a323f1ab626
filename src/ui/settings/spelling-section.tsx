import { Switch } from '@mantine/core';
import { useEffect } from 'react';
import { dictionaryFor } from '../../article';
import { languageName } from '../languages';
import { useStore, useValue } from '../store';
import { useDesk, useLanguage, useWords } from '../use-desk';
import { PersonalWordsList } from './personal-words-list';

/** Whether words are checked, in which languages, and the words that the group holds right. */
export function SpellingSection() {
  const { settings, spelling } = useDesk();
  const { spelling: words } = useWords();
  const checked = useStore(settings.state, (state) => state.spelling);
  useEffect(() => () => spelling.again(), [spelling]);
  return (
    <>
      <Switch
        size="xs"
        label={words.check}
        checked={checked}
        onChange={(event) => settings.change({ spelling: event.target.checked })}
      />
      <p className="meta">{words.languages}</p>
      <WithoutDictionary />
      <PersonalWordsList />
    </>
  );
}

/** Says why the text on the sheet shows no mark at all. */
function WithoutDictionary() {
  const article = useValue(useDesk().glance.article);
  const spoken = useLanguage();
  const { spelling: words } = useWords();
  if (!article || dictionaryFor(article.language)) return null;
  return <p>{words.withoutDictionary(languageName(article.language, spoken))}</p>;
}
