import { articleStatuses, dictionaryFor } from '../../../article';
import { changeFields } from '../../article/acts/small-acts';
import type { Draft } from '../../article/draft';
import { ChoiceMenu } from '../../kit/choice-menu';
import { languageName, offeredLanguages } from '../../kit/languages';
import { StatusMark } from '../../kit/status-mark';
import { useStore, useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { useActHistory } from '../../article/acts/act-history';
import { useEditing } from '../../article/editing';
import { useEffect } from 'react';
import { useArchives } from '../../backup/archives';

/** The headline and the status of the article on the sheet. */
export function ArticleTitle({ draft }: { draft: Draft }) {
  const editing = useEditing();
  const history = useActHistory();
  const messages = useMessages();
  const headline = useStore(draft.fields, (fields) => fields.headline);
  const status = useStore(draft.fields, (fields) => fields.status);
  useWindowTitle(headline);
  return (
    <div className="bar-title">
      <h1 className="bar-headline">{headline || messages.untitled}</h1>
      <ChoiceMenu
        name={messages.bar.status}
        value={status}
        className="bar-status"
        shown={
          <>
            <StatusMark status={status} />
            <span className="bar-status-name">{messages.statuses[status]}</span>
          </>
        }
        choices={articleStatuses.map((value) => ({
          value,
          label: messages.statuses[value],
          hint: messages.statusHints[value],
          mark: <StatusMark status={value} />,
        }))}
        onChoose={(chosen) =>
          changeFields({ editing, history }, draft, { status: chosen }, ({ acts, statuses }) =>
            acts.did.status(statuses[chosen]),
          )
        }
      />
    </div>
  );
}

/** The language of the article, which decides its typography and the standard texts of outlets. */
export function ArticleLanguage({ draft }: { draft: Draft }) {
  const editing = useEditing();
  const history = useActHistory();
  const messages = useMessages();
  const language = useStore(draft.fields, (fields) => fields.language);
  const offered = [...new Set([language, ...offeredLanguages(messages.language)])];
  return (
    <ChoiceMenu
      name={messages.bar.language}
      value={language}
      shown={
        <>
          <span className="language-name">{languageName(language, messages.language)}</span>
          <span className="language-code" aria-hidden>
            {language}
          </span>
        </>
      }
      choices={offered.map((value) => ({
        value,
        label: languageName(value, messages.language),
        ...(dictionaryFor(value) ? {} : { hint: messages.spelling.unchecked }),
      }))}
      onChoose={(chosen) =>
        changeFields({ editing, history }, draft, { language: chosen }, ({ acts, language: spoken }) =>
          acts.did.language(languageName(chosen, spoken)),
        )
      }
    />
  );
}

/** Sets the window's title: the text, and the group if this machine knows several archives. */
export function useWindowTitle(headline: string): void {
  const archives = useArchives();
  const known = useValue(archives.known);
  const group = known.length > 1 ? known.find(({ isOpen }) => isOpen)?.name : undefined;
  useEffect(() => {
    document.title = [headline, group, 'Ronéo'].filter(Boolean).join(' – ');
  }, [headline, group]);
}
