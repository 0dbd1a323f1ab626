import { ChoiceMenu } from '../choice-menu';
import { languageName, textLanguages } from '../languages';
import { useLanguage, useWords } from '../use-desk';
import { TextLine } from './text-line';
import { useMasthead } from './use-masthead';

/** Who we are, in each language that the group writes in. */
export function WordsSection() {
  const { settings: words } = useWords();
  const spoken = useLanguage();
  const [{ boilerplate }, change] = useMasthead();
  const languages = [...new Set([spoken, ...Object.keys(boilerplate)])];
  const others = textLanguages.filter(
    (language) => (!languages.includes(language) && !language.includes('-')) || language === 'en-GB',
  );
  return (
    <>
      <p className="meta">{words.boilerplateHelp}</p>
      {languages.map((language) => (
        <TextLine
          key={language}
          label={`${words.boilerplate} (${languageName(language, spoken)})`}
          lines={5}
          language={language}
          value={boilerplate[language] ?? ''}
          onChange={(text) => change({ boilerplate: { ...boilerplate, [language]: text } })}
        />
      ))}
      <ChoiceMenu
        name={words.addLanguage}
        value=""
        shown={words.addLanguage}
        choices={others.map((value) => ({
          value: value.slice(0, 2),
          label: languageName(value.slice(0, 2), spoken),
        }))}
        onChoose={(language) =>
          change({ boilerplate: { ...boilerplate, [language]: boilerplate[language] ?? '' } })
        }
      />
    </>
  );
}
