import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { pictureWordNames } from '../../article';
import type { PictureWords } from '../../article';
import type { PictureDetails, PictureUse } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useActs } from '../article/acts/acts';
import { useBridge, useReadOnly, request } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { Question } from '../kit/question';

/** The words of a picture: changed in every text that shows it, or kept for the next one if none does. */
export function PictureWordsForm({ details, onChanged }: { details: PictureDetails; onChanged: () => void }) {
  const acts = useActs();
  const bridge = useBridge();
  const readOnly = useReadOnly();
  const toasts = useToasts();
  const { pictures: messages } = useMessages();
  const { hash, words, uses } = details;
  const [edited, setEdited] = useState<Partial<PictureWords>>({});
  const [isAsking, setAsking] = useState(false);
  const changed = changedWords(edited, words);
  const onDesk = uses.filter(({ isRemoved }) => !isRemoved);
  const texts = new Set(onDesk.map(({ id }) => id)).size;
  const outside = publicUses(onDesk);
  const canSave = Object.keys(changed).length > 0 && readOnly === null;
  async function save(): Promise<void> {
    setAsking(false);
    if (texts > 0) await acts.run({ kind: 'picture-words', picture: hash, words: changed, use: null });
    const noted = await request(bridge, 'pictures:note', { hash, words: { ...words, ...changed } });
    if (!noted.ok) return toasts.showProblem(noted.problem);
    if (texts === 0) toasts.show(({ pictures }) => pictures.kept);
    setEdited({});
    onChanged();
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave) return;
    if (outside.length > 0) setAsking(true);
    else void save();
  };
  return (
    <section aria-labelledby="picture-words">
      <h3 id="picture-words">{messages.words}</h3>
      <p className="meta">{messages.wordsHelp(texts)}</p>
      <form onSubmit={onSubmit} className="picture-words">
        {pictureWordNames.map((name) => {
          const Field = name === 'caption' || name === 'alt' ? Textarea : TextInput;
          return (
            <Field
              key={name}
              label={messages.word[name]}
              value={edited[name] ?? words[name]}
              disabled={readOnly !== null}
              maxLength={20_000}
              {...(Field === Textarea && { autosize: true, minRows: 2, maxRows: 6 })}
              onChange={({ currentTarget: { value } }) => setEdited({ ...edited, [name]: value })}
            />
          );
        })}
        {isAsking ? (
          <PublicQuestion uses={outside} onGo={() => void save()} onCancel={() => setAsking(false)} />
        ) : (
          <Button
            type="submit"
            label={texts > 0 ? messages.change(texts) : messages.keep}
            disabled={!canSave}
          />
        )}
      </form>
    </section>
  );
}

/** The words that were changed in the form. */
function changedWords(edited: Partial<PictureWords>, words: PictureWords): Partial<PictureWords> {
  return Object.fromEntries(
    pictureWordNames.flatMap((name) => {
      const value = edited[name]?.trim();
      return value === undefined || value === words[name].trim() ? [] : [[name, value]];
    }),
  );
}

/** The uses in texts that are published or under an embargo, one of each text. */
export function publicUses(uses: readonly PictureUse[]): PictureUse[] {
  const texts = new Map(uses.map((use) => [use.id, use]));
  return [...texts.values()].filter(({ status, embargo }) => status === 'published' || embargo !== null);
}

/** Asks before an act that also changes published and embargoed texts, and names them. */
export function PublicQuestion(props: {
  uses: readonly PictureUse[];
  onGo: () => void;
  onCancel: () => void;
}) {
  const { uses, onGo, onCancel } = props;
  const { pictures: messages } = useMessages();
  return (
    <Question
      cancel={messages.cancel}
      title={messages.askTitle}
      go={messages.askGo}
      onGo={onGo}
      onCancel={onCancel}
    >
      <ul>
        {uses.map(({ id, headline, status }) => (
          <li key={id}>
            {status === 'published' ? messages.askPublished(headline) : messages.askEmbargo(headline)}
          </li>
        ))}
      </ul>
      <p className="meta">{messages.askHelp}</p>
    </Question>
  );
}
