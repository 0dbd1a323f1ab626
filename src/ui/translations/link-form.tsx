import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Article } from '../../article';
import type { LibraryRow } from '../../contract';
import { useMessages } from '../kit/state/use-messages';
import { useActs } from '../article/acts/acts';
import { formatShortDate } from '../kit/format-dates';
import { languageName } from '../kit/languages';
import './translations.css';
import { useAnswer } from '../kit/state/use-answer';

/** The most texts that are offered; more words find the others. */
const maxTexts = 12;

/** Asks which text is the original of a text. */
export function LinkForm(props: { text: Pick<Article, 'id' | 'language'>; onClose: () => void }) {
  const { text, onClose } = props;
  const acts = useActs();
  const messages = useMessages();
  const { translations } = messages;
  const [words, setWords] = useState('');
  const store = useCombobox({ opened: true, onDropdownClose: onClose }); // Escape closes the list, and so the dialog.
  const found = useOriginals(words, text);
  useEffect(() => {
    store.selectFirstOption();
    // Not at each render: the arrow keys move on from the first one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
  const link = (original: string) => {
    onClose();
    void acts.run({ kind: 'link', id: text.id, original });
  };
  return (
    <Combobox store={store} onOptionSubmit={link}>
      <p className="meta">{translations.linkHelp}</p>
      <Combobox.EventsTarget>
        <input
          data-autofocus
          type="text"
          className="original-search"
          aria-label={translations.linkFind}
          placeholder={translations.linkFind}
          value={words}
          maxLength={200}
          spellCheck={false}
          onFocus={() => setWords(words + acts.takeTypedAhead())}
          onChange={(event) => setWords(event.target.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className="originals" aria-label={translations.linkFind}>
        {found?.map((row) => (
          <Combobox.Option key={row.id} value={row.id}>
            <span lang={row.language}>{row.headline || messages.untitled}</span>
            <span className="meta">
              {languageName(row.language, messages.language)} · {formatShortDate(row.date, messages.language)}
            </span>
          </Combobox.Option>
        ))}
        {found?.length === 0 && <Combobox.Empty>{translations.linkNone}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

/** Texts in another language with some words, without words the last edited; null until they are loaded. */
function useOriginals(
  words: string,
  { id, language }: Pick<Article, 'id' | 'language'>,
): LibraryRow[] | null {
  const query = { words, filters: {}, sort: 'relevance', asker: 'links', offset: 0 } as const;
  const asked = { ...query, limit: maxTexts * 4 };
  const { answer } = useAnswer('library:list', asked, { isQuiet: true, keepsLast: true });
  const others = answer?.rows.filter((row) => row.id !== id && row.language !== language);
  return others?.slice(0, maxTexts) ?? null;
}
