import { Select } from '@mantine/core';
import type { ZonedTime } from '../../article';
import { useWords } from '../use-desk';
import { Calendar } from './calendar';
import { parseDay } from './parse-day';
import { parseTime } from './parse-time';
import { WrittenField } from './written-field';
import './moment.css';

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
