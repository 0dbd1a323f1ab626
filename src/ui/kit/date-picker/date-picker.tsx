import { Select } from '@mantine/core';
import { useId, useState } from 'react';
import { formatTime } from '../../../article';
import type { ZonedTime } from '../../../article';
import { useMessages } from '../state/use-messages';
import { Calendar } from './calendar';
import { parseDay, parseTime } from './parse-date';
import './date-picker.css';

/** Day, time and time zone, typed as people write them or chosen in a calendar. */
export function DatePicker({ value, onChange }: { value: ZonedTime; onChange: (value: ZonedTime) => void }) {
  const { language, moment, sheet, typography } = useMessages();
  const [day = '', time = ''] = value.local.split('T');
  const setDay = (next: string) => onChange({ ...value, local: `${next}T${time}` });
  return (
    <div className="date-fields">
      <ParsedField
        label={sheet.date}
        text={writeDay(day, typography.locale)}
        error={moment.wrongDay}
        parse={(text) => parseDay(text, day, language)}
        onChange={setDay}
      />
      <Calendar key={day.slice(0, 7)} day={day} onChoose={setDay} />
      <ParsedField
        label={sheet.time}
        text={writeTime(time, typography.locale)}
        error={moment.wrongTime}
        parse={parseTime}
        onChange={(next) => onChange({ ...value, local: `${day}T${next}` })}
      />
      <Select
        label={sheet.zone}
        data={zonesWith(value.zone)}
        value={value.zone}
        searchable
        limit={60}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(zone) => zone && onChange({ ...value, zone })}
      />
    </div>
  );
}

/** For the popover of a date picker, which may not fit above or below its field. */
export const inWindow = { flip: true, shift: { crossAxis: true, padding: 8 } };

/** A day as the fields write it: "13 juin 2026". */
export function writeDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00Z`));
}

/** A time of day as the fields write it. */
export function writeTime(time: string, locale: string): string {
  return formatTime({ local: `2000-01-01T${time}`, zone: 'UTC' }, locale);
}

/** The time zones to choose from, the present one first. */
export function zonesWith(zone: string): string[] {
  return [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])];
}

/**
 * A text field that is parsed on blur and on Enter; text that cannot be parsed stays, with an error. `onEmpty` is called for an
 * empty field.
 */
export function ParsedField(props: {
  label: string;
  /** The present value, as it is written. */
  text: string;
  error: string;
  parse: (text: string) => string | null;
  onChange: (value: string) => void;
  onEmpty?: () => void;
  /** The name by which code focuses the field. */
  place?: string;
}) {
  const { label, text, error, parse, onChange, onEmpty, place } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed === null ? null : parse(typed);
  const submit = () => {
    const isEmpty = typed?.trim() === '';
    if (value !== null) onChange(value);
    else if (isEmpty) onEmpty?.();
    if (value !== null || isEmpty) setTyped(null);
  };
  const isWrong = typed !== null && typed.trim() !== '' && value === null;
  return (
    <div className="written-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        data-place={place}
        value={typed ?? text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}w` : undefined}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={submit}
        onKeyDown={(event) => event.key === 'Enter' && submit()}
      />
      {isWrong && (
        <p id={`${id}w`} className="meta">
          {error}
        </p>
      )}
    </div>
  );
}
