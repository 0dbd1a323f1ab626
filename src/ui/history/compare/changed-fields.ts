import { appointmentWords, correctionsOf, formatDate, formatDateTime, signatoriesOf } from '../../../article';
import type { Article } from '../../../article';
import { appointmentMoment } from '../../../messages';
import type { Messages } from '../../../messages';
import { languageName } from '../../kit/languages';

/** A field that is not a line of the text, in the interface's language. */
interface ChangedField {
  name: string;
  was: string;
  is: string;
}

/** Changes of kind, status, language, dates, appointment, signatories, corrections, withdrawal, tags and slug. All kinds of space are equal, as in the lines. */
export function changedFields(before: Article, after: Article, messages: Messages): ChangedField[] {
  const was = described(before, messages);
  return described(after, messages)
    .map(({ name, value }, index) => ({ name, was: was[index]?.value ?? '', is: value }))
    .filter((change) => foldSpaces(change.was) !== foldSpaces(change.is));
}

const foldSpaces = (text: string) => text.replace(/\s+/g, ' ');

/** The parts of an appointment, each after its name. */
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

/** The corrections of a text, and since when and why it is withdrawn. */
function describedStanding(
  article: Article,
  { standing, language }: Messages,
): { name: string; value: string }[] {
  const { withdrawn } = article;
  const corrections = correctionsOf(article).map(
    ({ date, words }) => `${formatDate(date, language)}, ${words}`,
  );
  return [
    { name: standing.corrections, value: corrections.join(' · ') },
    {
      name: standing.withdraw,
      value: withdrawn ? standing.since(formatDate(withdrawn.date, language), withdrawn.reason) : '',
    },
  ];
}

/** Each group with what the text says of it. */
function describedSignatories(article: Article, { signatories }: Messages): string {
  const signed = signatoriesOf(article);
  if (!signed) return '';
  const groups = signed.groups.map(({ name, site, logo, contact, about }) =>
    [
      name,
      site,
      logo && `${signatories.logo} (${logo.width} × ${logo.height})`,
      contact.name,
      contact.phone,
      contact.email,
      about,
    ]
      .filter(Boolean)
      .join(', '),
  );
  return [...(signed.isRelayed ? [signatories.relayed] : []), ...groups].join(' · ');
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
    { name: messages.signatories.name, value: describedSignatories(article, messages) },
    ...describedStanding(article, messages),
    { name: messages.sheet.tags, value: tags.join(', ') },
    { name: messages.sheet.slug, value: slug },
    {
      name: messages.standing.downloads,
      value: (article.downloads ?? []).map((kind) => messages.standing.downloadKinds[kind]).join(', '),
    },
  ];
}
