import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Article } from '../../article';
import type { LibraryRow } from '../../contract';
import { useMessages } from '../kit/state/use-messages';
import { useActs } from '../article/acts/acts';
import { useBridge } from '../kit/state/request';
import { formatShortDate } from '../kit/format-dates';
import { languageName } from '../kit/languages';
import { request } from '../kit/state/request';
import './translations.css';

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
  const bridge = useBridge();
  const [found, setFound] = useState<LibraryRow[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const query = {
      words,
      filters: {},
      sort: 'relevance',
      asker: 'links',
      limit: maxTexts * 4,
      offset: 0,
    } as const;
    void request(bridge, 'library:list', query).then((answer) => {
      if (!isCurrent || !answer.ok) return;
      const others = answer.value.rows.filter((row) => row.id !== id && row.language !== language);
      setFound(others.slice(0, maxTexts));
    });
    return () => void (isCurrent = false);
  }, [bridge, words, id, language]);
  return found;
}
