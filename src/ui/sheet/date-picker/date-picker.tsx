import { Select } from '@mantine/core';
import { formatTime } from '../../../article';
import type { ZonedTime } from '../../../article';
import { useMessages } from '../../desk/use-desk';
import { Calendar } from './calendar';
import { parseDay, parseTime } from './parse-date';
import { ParsedField } from './parsed-field';
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
