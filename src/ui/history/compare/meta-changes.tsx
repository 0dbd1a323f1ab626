import { appointmentWords, formatDateTime } from '../../../article';
import type { Article } from '../../../article';
import { useMessages } from '../../desk/use-desk';
import { languageName } from '../../kit/languages';
import { appointmentMoment } from '../../../messages';
import type { Messages } from '../../../messages';

/** Changes of kind, status, language, dates, tags and slug; nothing when there are none. */
export function MetaChanges({ before, after }: { before: Article; after: Article }) {
  const messages = useMessages();
  const changes = changesOf(before, after, messages);
  if (changes.length === 0) return null;
  return (
    <dl className="meta-changes">
      {changes.map(({ name, was, is }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {was ? <del>{was}</del> : <span className="meta">{messages.history.nothing}</span>}
            <span aria-hidden> → </span>
            {is ? <ins>{is}</ins> : <span className="meta">{messages.history.nothing}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function changesOf(
  before: Article,
  after: Article,
  messages: Messages,
): { name: string; was: string; is: string }[] {
  const was = described(before, messages);
  return described(after, messages)
    .map(({ name, value }, index) => ({ name, was: was[index]?.value ?? '', is: value }))
    .filter((change) => change.was !== change.is);
}

/** What an appointment says, part by part; its own name stands before each. */
function describedAppointment(
  appointment: Article['appointment'],
  messages: Messages,
): { name: string; value: string }[] {
  const { name, fields, url } = messages.appointment;
  const titled = (label: string) => `${name}, ${label.toLocaleLowerCase(messages.language)}`;
  return [
    { name, value: appointment ? appointmentMoment(appointment, messages.language) : '' },
    ...appointmentWords.map((part) => ({
      name: titled(fields[part].label),
      value: appointment?.[part] ?? '',
    })),
    { name: titled(url), value: appointment?.url ?? '' },
  ];
}

function described(article: Article, messages: Messages): { name: string; value: string }[] {
  const { kind, status, language, date, embargo, appointment, tags, slug } = article;
  return [
    { name: messages.sheet.kind, value: messages.kinds[kind] },
    { name: messages.bar.status, value: messages.statuses[status] },
    { name: messages.bar.language, value: languageName(language, messages.language) },
    { name: messages.sheet.date, value: formatDateTime(date, messages.language) },
    { name: messages.embargo.switch, value: embargo ? formatDateTime(embargo, messages.language) : '' },
    ...describedAppointment(appointment, messages),
    { name: messages.sheet.tags, value: tags.join(', ') },
    { name: messages.sheet.slug, value: slug },
  ];
}
