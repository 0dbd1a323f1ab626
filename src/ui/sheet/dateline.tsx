import { Popover } from '@mantine/core';
import { datelineJoint, formatDate } from '../../article';
import type { Draft } from '../article/draft';
import { useMessages } from '../kit/state/use-messages';
import { useStore } from '../kit/state/store';
import { DatePicker, inWindow } from '../kit/date-picker/date-picker';
import { PressField } from './press-field';

/** Place and date as they will print: "Rennes, le 1er mai 2025"; both are edited in place. */
export function Dateline({ draft }: { draft: Draft }) {
  const messages = useMessages();
  const date = useStore(draft.fields, (fields) => fields.date);
  const language = useStore(draft.fields, (fields) => fields.language);
  const written = formatDate(date, language);
  return (
    <div className="dateline" lang={language}>
      <PressField
        draft={draft}
        name="dateline"
        label={messages.sheet.place}
        hint={messages.sheet.placeHint}
      />
      <span aria-hidden>{datelineJoint(language).replace(/e $/, 'e\u00a0')}</span>
      <Popover position="bottom-start" offset={6} trapFocus returnFocus middlewares={inWindow}>
        <Popover.Target>
          <button
            type="button"
            className="in-place"
            data-place="date"
            lang={language}
            aria-label={messages.sheet.changeDate(written)}
          >
            {written}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <DatePicker value={date} onChange={(moment) => draft.change({ date: moment })} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
