import { conversionMessage, groupedQuotes, pictureReason } from '../../../messages';
import type { TextConversion, ConversionLine, MissingPicture } from '../../../contract';
import { useMessages } from '../../kit/state/use-messages';

/** What the import converted to another form and what it lost, with the words concerned. */
export function ConversionList({ conversion }: { conversion: TextConversion }) {
  const { importReport: messages } = useMessages();
  const { changed, dropped, missing } = conversion;
  return (
    <dl className="conversion">
      {changed.length > 0 && (
        <>
          <dt>{messages.changed}</dt>
          <dd>
            <Lines kind="changed" lines={changed} />
          </dd>
        </>
      )}
      {dropped.length + missing.length > 0 && (
        <>
          <dt data-lost>{messages.dropped}</dt>
          <dd>
            <Lines kind="dropped" lines={dropped} />
            <Pictures pictures={missing} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Lines({ kind, lines }: { kind: 'changed' | 'dropped'; lines: readonly ConversionLine[] }) {
  const { language } = useMessages();
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.what}>
          {conversionMessage(kind, line, language)}
          <Quotes words={line.words} />
        </li>
      ))}
    </ul>
  );
}

/** The words concerned, each once. */
function Quotes({ words }: { words: readonly string[] }) {
  const { typography, language } = useMessages();
  if (words.length === 0) return null;
  return (
    <>
      {typography.colon}
      <q>{groupedQuotes(words, language)}</q>
    </>
  );
}

function Pictures({ pictures }: { pictures: readonly MissingPicture[] }) {
  const { importReport: messages, language } = useMessages();
  return (
    <ul>
      {pictures.map((picture, index) => (
        // An address may occur twice; the order never changes.
        <li key={`${index} ${picture.address}`}>
          {messages.picture} <span className="address">{picture.address}</span> (
          {pictureReason(picture, language)})
          {picture.alt !== '' && <Said label={messages.alt} words={picture.alt} />}
          {picture.caption !== '' && <Said label={messages.caption} words={picture.caption} />}
        </li>
      ))}
    </ul>
  );
}

function Said({ label, words }: { label: string; words: string }) {
  const { typography } = useMessages();
  return (
    <span className="said">
      {label}
      {typography.colon}
      <q>{typography.quoted(words)}</q>
    </span>
  );
}
