import { accountSentence, pictureReason, quotedWords, reportWords } from '../../../contract';
import type { Account, AccountLine, MissingPicture } from '../../../contract';
import { useWords } from '../../desk/use-desk';

/** What changed its form in an imported text, and what is missing from the article, with the words concerned. */
export function AccountList({ account }: { account: Account }) {
  const { language } = useWords();
  const words = reportWords[language];
  const { changed, dropped, missing } = account;
  return (
    <dl className="account">
      {changed.length > 0 && (
        <>
          <dt>{words.changed}</dt>
          <dd>
            <Lines kind="changed" lines={changed} />
          </dd>
        </>
      )}
      {dropped.length + missing.length > 0 && (
        <>
          <dt data-lost>{words.dropped}</dt>
          <dd>
            <Lines kind="dropped" lines={dropped} />
            <Pictures pictures={missing} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Lines({ kind, lines }: { kind: 'changed' | 'dropped'; lines: readonly AccountLine[] }) {
  const { language } = useWords();
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.what}>
          {accountSentence(kind, line, language)}
          <Quotes words={line.words} />
        </li>
      ))}
    </ul>
  );
}

/** The words concerned, as often as they occurred. */
function Quotes({ words }: { words: readonly string[] }) {
  const { language } = useWords();
  if (words.length === 0) return null;
  return (
    <>
      {reportWords[language].colon}
      <q>{words.map((each) => quotedWords(each, language)).join(', ')}</q>
    </>
  );
}

function Pictures({ pictures }: { pictures: readonly MissingPicture[] }) {
  const { language } = useWords();
  const words = reportWords[language];
  return (
    <ul>
      {pictures.map((picture, index) => (
        // An address may occur twice; the order never changes.
        <li key={`${index} ${picture.address}`}>
          {words.picture} <span className="address">{picture.address}</span> (
          {pictureReason(picture, language)})
          {picture.alt !== '' && <Said label={words.alt} words={picture.alt} />}
          {picture.caption !== '' && <Said label={words.caption} words={picture.caption} />}
        </li>
      ))}
    </ul>
  );
}

function Said({ label, words }: { label: string; words: string }) {
  const { language } = useWords();
  return (
    <span className="said">
      {label}
      {reportWords[language].colon}
      <q>{quotedWords(words, language)}</q>
    </span>
  );
}
