import { useEffect } from 'react';
import { dictionaryFor } from '../../../article';
import type { ArticleStatus } from '../../../article';
import type { Draft } from '../../article/draft';
import { ChoiceMenu } from '../../kit/choice-menu';
import { languageName, textLanguages } from '../../kit/languages';
import { StatusMark } from '../../kit/status-mark';
import { useStore } from '../../kit/store';
import { useWords } from '../use-desk';

const statuses: readonly ArticleStatus[] = ['draft', 'ready', 'published'];

/** The headline and the status of the article on the sheet. */
export function ArticleTitle({ draft }: { draft: Draft }) {
  const words = useWords();
  const headline = useStore(draft.fields, (fields) => fields.headline);
  const status = useStore(draft.fields, (fields) => fields.status);
  useEffect(() => {
    document.title = headline ? `${headline} – Ronéo` : 'Ronéo';
  }, [headline]);
  return (
    <div className="bar-title">
      <h1 className="bar-headline">{headline || words.untitled}</h1>
      <ChoiceMenu
        name={words.bar.status}
        value={status}
        className="bar-status"
        shown={
          <>
            <StatusMark status={status} />
            {words.statuses[status]}
          </>
        }
        choices={statuses.map((value) => ({
          value,
          label: words.statuses[value],
          hint: words.statusHints[value],
          mark: <StatusMark status={value} />,
        }))}
        onChoose={(chosen) => draft.change({ status: chosen })}
      />
    </div>
  );
}

/** The language of the article, which decides its typography and the fixed texts of its outlets. */
export function ArticleLanguage({ draft }: { draft: Draft }) {
  const words = useWords();
  const language = useStore(draft.fields, (fields) => fields.language);
  const offered = [...new Set([language, ...textLanguages])];
  return (
    <ChoiceMenu
      name={words.bar.language}
      value={language}
      shown={languageName(language, words.language)}
      choices={offered.map((value) => ({
        value,
        label: languageName(value, words.language),
        ...(dictionaryFor(value) ? {} : { hint: words.spelling.unchecked }),
      }))}
      onChoose={(chosen) => draft.change({ language: chosen })}
    />
  );
}
