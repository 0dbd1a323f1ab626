import { createElement, Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { asTyped, creditLine, leadsElsewhere } from '../../article';
import type { Block, Figure, Footnote, Inline, LinkedBlock, ListItem, NoteInline } from '../../article';
import { drawMarkedLine } from '../../render';
import type { LineHandlers } from '../../render';
import { useMessages } from '../kit/state/use-messages';
import { StoredPicture } from '../kit/stored-picture';
import { messagesIn } from '../../messages';

/** The number of each footnote of the article. */
type NoteNumbers = ReadonlyMap<Footnote, number>;

/** The blocks of a text to read, with all their words. */
export function RevisionBlocks(props: {
  blocks: readonly Block[];
  numbers: NoteNumbers;
  wrap?: (at: number, drawn: ReactElement) => ReactElement;
}) {
  const { blocks, numbers, wrap } = props;
  return blocks.map((block, at) => {
    const drawn = <RevisionBlock key={at} block={block} numbers={numbers} />;
    return wrap ? <Fragment key={at}>{wrap(at, drawn)}</Fragment> : drawn;
  });
}

function RevisionBlock({ block, numbers }: { block: Block; numbers: NoteNumbers }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{renderLine(block.content, numbers)}</p>;
    case 'crosshead':
      return block.level === 1 ? (
        <h4>{renderLine(block.content, numbers)}</h4>
      ) : (
        <h5>{renderLine(block.content, numbers)}</h5>
      );
    case 'preformatted':
      return (
        <pre>
          <code>{renderLine(asTyped(block.content), numbers)}</code>
        </pre>
      );
    case 'pullQuote':
      return (
        <p>
          <em>{renderLine(block.content, numbers)}</em>
        </p>
      );
    case 'bulletedList':
      return <ul>{renderItems(block.items, numbers)}</ul>;
    case 'numberedList':
      return <ol start={block.start}>{renderItems(block.items, numbers)}</ol>;
    case 'quotation':
      return <RevisionQuotation quotation={block} numbers={numbers} />;
    case 'box':
      return (
        <div className="reading-box">
          <RevisionBlocks blocks={block.content} numbers={numbers} />
        </div>
      );
    case 'table':
      return <RevisionTable table={block} numbers={numbers} />;
    case 'figure':
      return <RevisionFigure figure={block} />;
    case 'divider':
      return <hr />;
    case 'boilerplate':
    case 'contacts':
      return <LinkedPlaceholder block={block} />;
  }
}

function renderItems(items: readonly ListItem[], numbers: NoteNumbers) {
  return items.map((item, index) => (
    <li key={index}>
      <RevisionBlocks blocks={item.content} numbers={numbers} />
    </li>
  ));
}

function RevisionQuotation(props: {
  quotation: Extract<Block, { type: 'quotation' }>;
  numbers: NoteNumbers;
}) {
  const { content, speaker, role, approvedBy } = props.quotation;
  const { roles } = useMessages().history;
  const said = [speaker, role].filter(Boolean).join(', ');
  return (
    <blockquote>
      <RevisionBlocks blocks={content} numbers={props.numbers} />
      {said && <p className="meta">{said}</p>}
      {approvedBy && <Labelled label={roles.approval} text={approvedBy} />}
    </blockquote>
  );
}

function RevisionTable(props: { table: Extract<Block, { type: 'table' }>; numbers: NoteNumbers }) {
  const { caption, rows } = props.table;
  return (
    <table>
      {caption && <caption>{caption}</caption>}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.cells.map(({ header, content, alignment }, index) => {
              const Cell = header ? 'th' : 'td';
              return (
                <Cell key={index} style={alignment && { textAlign: alignment }}>
                  {renderLine(content, props.numbers)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A picture with its texts. */
export function RevisionFigure({ figure }: { figure: Figure }) {
  const { roles } = useMessages().history;
  const credit = creditLine(figure);
  return (
    <figure>
      <StoredPicture hash={figure.picture.hash} width={640} alt={figure.alt} />
      <figcaption>
        {figure.caption && <p>{figure.caption}</p>}
        {credit && <p className="meta">{credit}</p>}
        {figure.alt && <Labelled label={roles.alt} text={figure.alt} />}
      </figcaption>
    </figure>
  );
}

/** Which masthead text stands at a place; its words are not part of a revision. */
function LinkedPlaceholder({ block }: { block: LinkedBlock }) {
  const { history, language } = useMessages();
  return (
    <p className="meta" lang={language}>
      <span className="reading-label">{history.roles.linked}</span> {messagesIn(language).editor[block.type]}
    </p>
  );
}

/** A text of the article after its label, which is in the interface language. */
function Labelled({ label, text }: { label: string; text: string }) {
  const { language } = useMessages();
  return (
    <p className="meta">
      <span className="reading-label" lang={language}>
        {label}
      </span>{' '}
      {text}
    </p>
  );
}

/** A line with its marks and footnote numbers; links show their target, but cannot be followed. */
export function renderLine(line: readonly (Inline | NoteInline)[], numbers: NoteNumbers): ReactNode {
  return drawMarkedLine(line, handlersFor(numbers));
}

function handlersFor(numbers: NoteNumbers): LineHandlers<ReactNode> {
  return {
    inlines: {
      text: ({ text }) => text,
      lineBreak: () => <br />,
      footnote: (note) => <sup className="reading-call">{numbers.get(note)}</sup>,
    },
    marks: {
      bold: (inner) => <strong>{inner}</strong>,
      italic: (inner) => <em>{inner}</em>,
      superscript: (inner) => <sup>{inner}</sup>,
      subscript: (inner) => <sub>{inner}</sub>,
      code: (inner) => <code>{inner}</code>,
      smallCapitals: (inner) => <span className="reading-small-capitals">{inner}</span>,
      language: (inner, { language }) => <span lang={language}>{inner}</span>,
      link: (inner, { href }) => (
        <span className="reading-link" title={leadsElsewhere(href) ? href : undefined}>
          {inner}
        </span>
      ),
    },
    join: (pieces) => createElement(Fragment, null, ...pieces),
  };
}
