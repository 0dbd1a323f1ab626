import { keptSentence } from '../../contract';
import type { ImportedText } from '../../contract';
import { useDesk, useWords } from '../use-desk';
import { AccountList } from './account-list';
import type { ReportLine } from './import-lines';

/** One line of the report: a text with its account, or what did not become one. */
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
          <strong>{line.name}</strong> {line.why}
        </p>
      );
    case 'aside':
      return (
        <p className="import-aside">
          {line.name} <small>{line.why}</small>
        </p>
      );
  }
}

function TextLine({ text }: { text: ImportedText }) {
  const words = useWords();
  return (
    <article className="import-text">
      <OpenText id={text.id} headline={text.headline} />
      <p className="meta">{text.name}</p>
      {text.earlier !== null && <Earlier id={text.earlier} />}
      <p className="import-kept">{keptSentence(text.account.kept, words.language)}</p>
      <AccountList account={text.account} />
    </article>
  );
}

function Earlier({ id }: { id: string }) {
  const { articles, importing } = useDesk();
  const { import: words } = useWords();
  return (
    <p className="import-earlier">
      {words.earlier}{' '}
      <button type="button" onClick={() => void articles.show(id).then(importing.close)}>
        {words.showEarlier}
      </button>
    </p>
  );
}

/** A headline that opens its article and puts the report away; it can be shown again. */
function OpenText({ id, headline }: { id: string; headline: string }) {
  const { articles, importing } = useDesk();
  const words = useWords();
  return (
    <button
      type="button"
      className="import-headline"
      onClick={() => void articles.show(id).then(importing.close)}
    >
      {headline || words.untitled}
    </button>
  );
}
