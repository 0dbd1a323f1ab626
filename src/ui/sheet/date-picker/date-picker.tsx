import { Select } from '@mantine/core';
import type { ZonedTime } from '../../../article';
import { useWords } from '../../desk/use-desk';
import { Calendar } from './calendar';
import { parseDay, parseTime } from './parse-date';
import './date-picker.css';
import { useId, useState } from 'react';

/** Day, time and zone of a moment, written as people write them or chosen in a calendar. */
export function MomentFields({
  value,
  onChange,
}: {
  value: ZonedTime;
  onChange: (moment: ZonedTime) => void;
}) {
  const { language, moment, sheet } = useWords();
  const [day = '', time = ''] = value.local.split('T');
  const setDay = (next: string) => onChange({ ...value, local: `${next}T${time}` });
  return (
    <div className="moment-fields">
      <WrittenField
        label={sheet.date}
        written={writeDay(day, language)}
        wrong={moment.wrongDay}
        read={(text) => parseDay(text, day, language)}
        onRead={setDay}
      />
      <Calendar key={day.slice(0, 7)} day={day} onChoose={setDay} />
      <WrittenField
        label={sheet.time}
        written={writeTime(time, language)}
        wrong={moment.wrongTime}
        read={parseTime}
        onRead={(next) => onChange({ ...value, local: `${day}T${next}` })}
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

function writeDay(day: string, language: string): string {
  const write = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return write.format(new Date(`${day}T00:00Z`));
}

function writeTime(time: string, language: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return language === 'fr' ? `${Number(hours)}\u00a0h\u00a0${minutes}` : time;
}

function zonesWith(zone: string): string[] {
  return [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])];
}

/** A value written as people write it: read when one leaves the field or presses Enter; what is not understood is said. */
function WrittenField(props: {
  label: string;
  written: string;
  wrong: string;
  read: (text: string) => string | null;
  onRead: (value: string) => void;
}) {
  const { label, written, wrong, read, onRead } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed === null ? null : read(typed);
  const settle = () => {
    if (value !== null) onRead(value);
    if (value !== null || typed?.trim() === '') setTyped(null);
  };
  const isWrong = typed !== null && typed.trim() !== '' && value === null;
  return (
    <div className="written-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed ?? written}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}w` : undefined}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      {isWrong && (
        <p id={`${id}w`} className="meta">
          {wrong}
        </p>
      )}
    </div>
  );
}
