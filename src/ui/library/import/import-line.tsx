import { formatDateTime } from '../../../article';
import { keptMessage, messagesIn, problemMessage, skippedReason, statusMessage } from '../../../messages';
import type { Language } from '../../../messages';
import type { Arrival, ImportedText, ImportReport, KnownText } from '../../../contract';
import { useMessages } from '../../kit/state/use-messages';
import { useEditing } from '../../article/editing';
import { useImporting } from './importing';
import { pictureAddress } from '../../kit/state/pictures';
import { ConversionList } from './conversion-list';

/** A line of the report as it is shown. */
type ReportLine =
  | { kind: 'text'; text: ImportedText }
  | { kind: 'title'; title: string }
  | { kind: 'known'; text: KnownText }
  | { kind: 'refused'; name: string; reason: string }
  | { kind: 'ignored'; name: string; reason: string };

/** The lines of a report: failures first, then text by text. */
export function linesOf(report: ImportReport, language: Language): ReportLine[] {
  const messages = messagesIn(language).importReport;
  const titled = (title: string, lines: ReportLine[]): ReportLine[] =>
    lines.length === 0 ? [] : [{ kind: 'title', title }, ...lines];
  return [
    ...titled(
      messages.refused,
      report.refused.map(({ name, problem }) => ({
        kind: 'refused',
        name,
        reason: problemMessage(problem, language),
      })),
    ),
    ...report.imported.map((text): ReportLine => ({ kind: 'text', text })),
    ...titled(
      messages.known(report.known.length),
      report.known.map((text) => ({ kind: 'known', text })),
    ),
    ...titled(
      messages.skipped(report.skipped.length),
      report.skipped.map((file) => ({
        kind: 'ignored',
        name: file.name,
        reason: skippedReason(file, language),
      })),
    ),
  ];
}

/** One line of the report: a text with what became of it, or a file that did not become one. */
export function ImportLine({ line }: { line: ReportLine | undefined }) {
  if (!line) return null;
  switch (line.kind) {
    case 'title':
      return <h3>{line.title}</h3>;
    case 'text':
      return <TextLine text={line.text} />;
    case 'known':
      return (
        <p className="import-known">
          <OpenText id={line.text.id} headline={line.text.headline} /> <small>{line.text.name}</small>
        </p>
      );
    case 'refused':
      return (
        <p className="import-refused">
          <strong>{line.name}</strong> {line.reason}
        </p>
      );
    case 'ignored':
      return (
        <p className="import-aside">
          {line.name} <small>{line.reason}</small>
        </p>
      );
  }
}

function TextLine({ text }: { text: ImportedText }) {
  const messages = useMessages();
  return (
    <article className="import-text">
      <OpenText id={text.id} headline={text.headline} />
      <p className="meta">{text.name}</p>
      {text.earlier !== null && <EarlierText text={text.id} earlier={text.earlier} />}
      <ArrivalList arrival={text.arrival} />
      <p className="import-kept">{keptMessage(text.conversion.kept, messages.language)}</p>
      <ConversionList conversion={text.conversion} />
    </article>
  );
}

/** What to look at before an imported text is published: status, embargo, names to be printed, pictures from beside it. */
function ArrivalList({ arrival }: { arrival: Arrival }) {
  const { importReport: messages, language } = useMessages();
  const { embargo, names, pictures } = arrival;
  return (
    <dl className="conversion">
      <dt>{messages.status}</dt>
      <dd>{statusMessage(arrival, language)}</dd>
      {embargo && (
        <>
          <dt>{messages.embargo}</dt>
          <dd>{formatDateTime(embargo, language)}</dd>
        </>
      )}
      {names.length > 0 && (
        <>
          <dt>{messages.printedNames}</dt>
          <dd>{names.join(', ')}</dd>
        </>
      )}
      {pictures.length > 0 && (
        <>
          <dt>{messages.besidePictures}</dt>
          <dd className="import-pictures">
            {pictures.map(({ name, hash }) => (
              <figure key={`${hash} ${name}`} title={name}>
                <img src={pictureAddress(hash, 160)} alt="" />
                <figcaption>{name.replace(/^.*\//, '')}</figcaption>
              </figure>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function EarlierText({ text, earlier }: { text: string; earlier: string }) {
  const editing = useEditing();
  const importing = useImporting();
  const { import: messages } = useMessages();
  return (
    <p className="import-earlier">
      {messages.earlier}{' '}
      <button type="button" onClick={() => void editing.open(earlier).then(importing.close)}>
        {messages.showEarlier}
      </button>{' '}
      <button type="button" onClick={() => void importing.revise({ text, earlier })}>
        {messages.revise}
      </button>
    </p>
  );
}

/** A headline that opens its article and closes the report. */
function OpenText({ id, headline }: { id: string; headline: string }) {
  const editing = useEditing();
  const importing = useImporting();
  const messages = useMessages();
  return (
    <button
      type="button"
      className="import-headline"
      onClick={() => void editing.open(id).then(importing.close)}
    >
      {headline || messages.untitled}
    </button>
  );
}
