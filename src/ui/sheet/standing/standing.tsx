import { FileX2, PencilLine, X } from 'lucide-react';
import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import { formatDate } from '../../../article';
import type { ZonedTime } from '../../../article';
import { pasteOneLine } from '../../../editor';
import { useActHistory } from '../../article/acts/act-history';
import type { Draft } from '../../article/draft';
import { useEditing } from '../../article/editing';
import { inOneLine, useFieldTyping, useSpelling } from '../../article/text-field';
import { Button } from '../../kit/button';
import { ParsedField, writeDay } from '../../kit/date-picker/date-picker';
import { parseDay } from '../../kit/date-picker/parse-date';
import { IconButton } from '../../kit/icon-button';
import { useStore } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import {
  addCorrection,
  changeCorrection,
  focusPlace,
  putBack,
  removeCorrection,
  withdrawText,
} from './standing-acts';
import './standing.css';

/** What is said of a text that the public has read: its corrections, and why it is withdrawn; for a draft only what it has already. */
export function Standing({ draft }: { draft: Draft }) {
  const { standing } = useMessages();
  const acting = { editing: useEditing(), history: useActHistory() };
  const corrections = useStore(draft.fields, (fields) => fields.corrections) ?? [];
  const withdrawn = useStore(draft.fields, (fields) => fields.withdrawn);
  const isOffered = useStore(draft.fields, ({ kind, status }) => kind !== 'page' && status !== 'draft');
  if (!isOffered && corrections.length === 0 && !withdrawn) return null;
  return (
    <section className="standing" aria-label={standing.name}>
      {corrections.map(({ date, words }, at) => (
        <StandingRow
          key={at}
          draft={draft}
          names={{ date: standing.correction, words: standing.words, remove: standing.remove }}
          place={`correction-${at}`}
          date={date}
          words={words}
          onDate={(next) => changeCorrection(draft, at, { date: next })}
          onWords={(next) => changeCorrection(draft, at, { words: next })}
          onRemove={() => removeCorrection(acting, draft, at)}
        />
      ))}
      {withdrawn && (
        <StandingRow
          draft={draft}
          names={{ date: standing.withdrawn, words: standing.reason, remove: standing.putBack }}
          place="withdrawn"
          date={withdrawn.date}
          words={withdrawn.reason}
          onDate={(date) => draft.change({ withdrawn: { ...withdrawn, date } })}
          onWords={(reason) => draft.change({ withdrawn: { ...withdrawn, reason } })}
          onRemove={() => putBack(acting, draft)}
        />
      )}
      {isOffered && (
        <p className="standing-acts">
          <Button
            look="quiet"
            icon={PencilLine}
            label={standing.add}
            data-place="add-correction"
            onClick={() => addCorrection(draft)}
          />
          {!withdrawn && (
            <Button
              look="quiet"
              icon={FileX2}
              label={standing.withdraw}
              data-place="withdraw"
              onClick={() => withdrawText(acting, draft)}
            />
          )}
        </p>
      )}
    </section>
  );
}

/** Says on top of the sheet that its text is withdrawn, and leads to the reason. */
export function WithdrawnSentence({ draft }: { draft: Draft }) {
  const { standing, language } = useMessages();
  const withdrawn = useStore(draft.fields, (fields) => fields.withdrawn);
  if (!withdrawn) return null;
  return (
    <p className="embargo-sentence">
      <FileX2 size={16} strokeWidth={1.5} aria-hidden />
      <button type="button" onClick={() => focusPlace('withdrawn')}>
        {standing.sentence(formatDate(withdrawn.date, language))}
      </button>
    </p>
  );
}

function StandingRow(props: {
  draft: Draft;
  names: { date: string; words: string; remove: string };
  place: string;
  date: ZonedTime;
  words: string;
  onDate: (date: ZonedTime) => void;
  onWords: (words: string) => void;
  onRemove: () => void;
}) {
  const { draft, names, place, date, words, onDate, onWords, onRemove } = props;
  const { language, moment, typography } = useMessages();
  const id = useId();
  const spoken = useStore(draft.fields, (fields) => fields.language);
  const typing = useFieldTyping(spoken);
  const isChecked = useSpelling();
  const day = date.local.slice(0, 10);
  return (
    <div className={place === 'withdrawn' ? 'standing-row is-withdrawn' : 'standing-row'}>
      <ParsedField
        label={names.date}
        text={writeDay(day, typography.locale)}
        error={moment.wrongDay}
        parse={(text) => parseDay(text, day, language)}
        onChange={(next) => onDate({ ...date, local: `${next}T${date.local.slice(11)}` })}
      />
      <IconButton name={names.remove} icon={X} onClick={onRemove} />
      <div className="press-field">
        <label htmlFor={id} className="unseen">
          {names.words}
        </label>
        <textarea
          ref={typing}
          id={id}
          rows={1}
          lang={spoken}
          data-place={place}
          value={words}
          placeholder={names.words}
          spellCheck={isChecked}
          onChange={(event) => onWords(inOneLine(event.target.value))}
          onKeyDown={leaveOnEnter}
          onPaste={({ nativeEvent }) => pasteOneLine(nativeEvent)}
        />
      </div>
    </div>
  );
}

/** A correction is one paragraph: Enter goes on to what comes after it. */
function leaveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const fields = [...document.querySelectorAll<HTMLElement>('.standing textarea, .standing-acts button')];
  fields[fields.indexOf(event.currentTarget) + 1]?.focus();
}
