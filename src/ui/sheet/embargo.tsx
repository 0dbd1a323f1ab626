import { Popover, Switch } from '@mantine/core';
import { dayAfter, formatDateTime, isUnderEmbargo, laterOf } from '../../article';
import type { ZonedTime } from '../../article';
import type { Draft } from '../article/draft';
import { changeFields } from '../article/acts/small-acts';
import { useMessages } from '../kit/state/use-messages';
import { useActHistory } from '../article/acts/act-history';
import { useEditing } from '../article/editing';
import { EmbargoMark } from '../kit/status-mark';
import { useStore } from '../kit/state/store';
import { DatePicker, inWindow } from '../kit/date-picker/date-picker';

/** The embargo switch, and when it is on, the sentence that says until when. */
export function Embargo({ draft }: { draft: Draft }) {
  const editing = useEditing();
  const history = useActHistory();
  const messages = useMessages();
  const embargo = useStore(draft.fields, (fields) => fields.embargo);
  const change = (isOn: boolean) => {
    const { date, embargo: before } = draft.fields.get();
    if (before) former.set(draft, before);
    const next = isOn ? (former.get(draft) ?? nextMorning(date)) : null;
    changeFields({ editing, history }, draft, { embargo: next }, ({ acts }) => acts.did.embargo(isOn));
  };
  return (
    <>
      <Switch
        size="xs"
        className="embargo-switch"
        label={messages.embargo.switch}
        data-place="embargo"
        checked={embargo !== null}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {embargo && <EmbargoSentence draft={draft} embargo={embargo} />}
    </>
  );
}

/** The embargo of a text before it was switched off: switched on again, it has the same end. */
const former = new WeakMap<Draft, ZonedTime>();

function EmbargoSentence({ draft, embargo }: { draft: Draft; embargo: ZonedTime }) {
  const editing = useEditing();
  const history = useActHistory();
  const messages = useMessages();
  const until = formatDateTime(embargo, messages.language);
  return (
    <p className="embargo-sentence">
      <EmbargoMark />
      <Popover position="bottom-start" offset={6} trapFocus returnFocus middlewares={inWindow}>
        <Popover.Target>
          <button type="button" title={messages.embargo.change}>
            {isUnderEmbargo({ embargo }, Date.now())
              ? messages.embargo.sentence(until)
              : messages.embargo.past(until)}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <DatePicker
            value={embargo}
            onChange={(moment) =>
              changeFields(
                { editing, history },
                draft,
                { embargo: moment },
                ({ acts }) => acts.did.embargoDate,
              )
            }
          />
        </Popover.Dropdown>
      </Popover>
    </p>
  );
}

/** Six in the morning of the day after the article's date, or of tomorrow for an earlier one. */
function nextMorning(date: ZonedTime): ZonedTime {
  return { local: `${dayAfter(laterOf(date, Date.now()).local)}T06:00`, zone: date.zone };
}
