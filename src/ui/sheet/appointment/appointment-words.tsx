import { useId } from 'react';
import { isAddress, plainAddress } from '../../../article';
import type { Appointment, AppointmentField } from '../../../article';
import { pasteOneLine } from '../../../editor';
import type { Draft } from '../../article/draft';
import { useMessages } from '../../desk/use-desk';
import { useStore } from '../../kit/store';
import { ParsedField } from '../date-picker/parsed-field';
import { useFieldTyping, useSpelling } from '../text-field';

/** Names of places are not checked: no dictionary has them. */
const isName: ReadonlySet<AppointmentField> = new Set(['place', 'address']);

/** Some of an appointment's lines of words, and after the last one its address on the web. */
export function AppointmentWords(props: {
  draft: Draft;
  appointment: Appointment;
  names: readonly AppointmentField[];
}) {
  const { draft, appointment, names } = props;
  const { appointment: messages } = useMessages();
  return (
    <>
      {names.map((name) => (
        <WordsField key={name} draft={draft} name={name} value={appointment[name]} />
      ))}
      {names.includes('access') && (
        <div className="appointment-url">
          <ParsedField
            label={messages.url}
            text={appointment.url}
            error={messages.wrongUrl}
            parse={parseAddress}
            onChange={(url) => draft.change({ appointment: { ...appointment, url } })}
            onEmpty={() => draft.change({ appointment: { ...appointment, url: '' } })}
            place="appointment-url"
          />
        </div>
      )}
    </>
  );
}

function WordsField({ draft, name, value }: { draft: Draft; name: AppointmentField; value: string }) {
  const { appointment: messages } = useMessages();
  const id = useId();
  const language = useStore(draft.fields, (fields) => fields.language);
  const typing = useFieldTyping(language);
  const isChecked = useSpelling() && !isName.has(name);
  const change = (words: string) => {
    const { appointment } = draft.fields.get();
    if (appointment)
      draft.change({ appointment: { ...appointment, [name]: words.replace(/\s*[\r\n\u2028]+\s*/g, ' ') } });
  };
  return (
    <div className={`press-field appointment-field is-appointment-${name}`}>
      <label htmlFor={id}>{messages.fields[name].label}</label>
      <textarea
        ref={typing}
        id={id}
        rows={1}
        lang={language}
        data-place={`appointment-${name}`}
        value={value}
        placeholder={messages.fields[name].hint}
        spellCheck={isChecked}
        onChange={(event) => change(event.target.value)}
        onPaste={({ nativeEvent }) => pasteOneLine(nativeEvent)}
      />
    </div>
  );
}

/** An address of the web, with "https://" before one that is typed without; null when it is none. */
function parseAddress(typed: string): string | null {
  const address = plainAddress(/^https?:/i.test(typed.trim()) ? typed : `https://${typed.trim()}`);
  return isAddress(address) && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address) ? address : null;
}
