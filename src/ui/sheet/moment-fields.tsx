import { Select } from '@mantine/core';
import { useId } from 'react';
import type { ZonedTime } from '../../article';
import { useWords } from '../use-desk';

/** Date, time and zone of a moment; what is not yet a whole date changes nothing. */
export function MomentFields({ value, onChange }: { value: ZonedTime; onChange: (moment: ZonedTime) => void }) {
  const { sheet } = useWords();
  const id = useId();
  const [date = '', time = ''] = value.local.split('T');
  const set = (newDate: string, newTime: string) => {
    if (/^\d{4}-\d\d-\d\d$/.test(newDate) && newTime) onChange({ ...value, local: `${newDate}T${newTime}` });
  };
  return (
    <div className="moment-fields">
      <label htmlFor={`${id}d`}>{sheet.date}</label>
      <input id={`${id}d`} type="date" defaultValue={date} max="9999-12-31" onChange={(event) => set(event.target.value, time)} />
      <label htmlFor={`${id}t`}>{sheet.time}</label>
      <input id={`${id}t`} type="time" defaultValue={time} onChange={(event) => set(date, event.target.value)} />
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

function zonesWith(zone: string): string[] {
  return [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])];
}
