import { creditLine } from '../../article';
import type { Block, Figure, Footnote, Inline, LinkedBlock, ListItem, NoteInline } from '../../article';
import { editorWords } from '../../editor';
import { pictureAddress } from '../kit/pictures';
import { useWords } from '../desk/use-desk';
import { createElement, Fragment } from 'react';
import type { ReactNode } from 'react';
import { drawMarkedLine } from '../../render';
import type { LineHandlers } from '../../render';

/** A text to read: every word of each block, without the means to change it. */
export function Reading({ blocks, numbers }: { blocks: readonly Block[]; numbers: NoteNumbers }) {
  return blocks.map((block, index) => <ReadingBlock key={index} block={block} numbers={numbers} />);
}

function ReadingBlock({ block, numbers }: { block: Block; numbers: NoteNumbers }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{readLine(block.content, numbers)}</p>;
    case 'crosshead':
      return block.level === 1 ? (
        <h4>{readLine(block.content, numbers)}</h4>
      ) : (
        <h5>{readLine(block.content, numbers)}</h5>
      );
    case 'pullQuote':
      return (
        <p>
          <em>{readLine(block.content, numbers)}</em>
        </p>
      );
    case 'bulletedList':
      return <ul>{readItems(block.items, numbers)}</ul>;
    case 'numberedList':
      return <ol start={block.start}>{readItems(block.items, numbers)}</ol>;
    case 'quotation':
      return <ReadingQuotation quotation={block} numbers={numbers} />;
    case 'box':
      return (
        <div className="reading-box">
          <Reading blocks={block.content} numbers={numbers} />
        </div>
      );
    case 'table':
      return <ReadingTable table={block} numbers={numbers} />;
    case 'figure':
      return <ReadingFigure figure={block} />;
    case 'divider':
      return <hr />;
    case 'boilerplate':
    case 'contacts':
      return <ReadingLinked block={block} />;
  }
}

function readItems(items: readonly ListItem[], numbers: NoteNumbers) {
  return items.map((item, index) => (
    <li key={index}>
      <Reading blocks={item.content} numbers={numbers} />
    </li>
  ));
}

function ReadingQuotation(props: { quotation: Extract<Block, { type: 'quotation' }>; numbers: NoteNumbers }) {
  const { content, speaker, role, approvedBy } = props.quotation;
  const { roles } = useWords().history;
  const said = [speaker, role].filter(Boolean).join(', ');
  return (
    <blockquote>
      <Reading blocks={content} numbers={props.numbers} />
      {said && <p className="meta">{said}</p>}
      {approvedBy && <Labelled label={roles.approval} text={approvedBy} />}
    </blockquote>
  );
}

function ReadingTable(props: { table: Extract<Block, { type: 'table' }>; numbers: NoteNumbers }) {
  const { caption, rows } = props.table;
  return (
    <table>
      {caption && <caption>{caption}</caption>}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.cells.map(({ header, content }, index) =>
              header ? (
                <th key={index}>{readLine(content, props.numbers)}</th>
              ) : (
                <td key={index}>{readLine(content, props.numbers)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A picture with all that is said of it. */
export function ReadingFigure({ figure }: { figure: Figure }) {
  const { roles } = useWords().history;
  const credit = creditLine(figure);
  return (
    <figure>
      <img src={pictureAddress(figure.picture.hash, 640)} alt={figure.alt} />
      <figcaption>
        {figure.caption && <p>{figure.caption}</p>}
        {credit && <p className="meta">{credit}</p>}
        {figure.alt && <Labelled label={roles.alt} text={figure.alt} />}
      </figcaption>
    </figure>
  );
}

/** The masthead's words are no part of a version: it says which of them stand there. */
function ReadingLinked({ block }: { block: LinkedBlock }) {
  const { history, language } = useWords();
  return (
    <p className="meta" lang={language}>
      <span className="reading-label">{history.roles.linked}</span> {editorWords(language)[block.type]}
    </p>
  );
}

/** Words of the article after what they are, said in the interface's language. */
function Labelled({ label, text }: { label: string; text: string }) {
  const { language } = useWords();
  return (
    <p className="meta">
      <span className="reading-label" lang={language}>
        {label}
      </span>{' '}
      {text}
    </p>
  );
}

/** The number of each note of the text that is read. */
type NoteNumbers = ReadonlyMap<Footnote, number>;

/** A line with its marks and the numbers of its notes; a link says where it leads, and leads nowhere. */
export function readLine(line: readonly (Inline | NoteInline)[], numbers: NoteNumbers): ReactNode {
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
      smallCapitals: (inner) => <span className="reading-small-capitals">{inner}</span>,
      language: (inner, { language }) => <span lang={language}>{inner}</span>,
      link: (inner, { href }) => (
        <span className="reading-link" title={href}>
          {inner}
        </span>
      ),
    },
    join: (pieces) => createElement(Fragment, null, ...pieces),
  };
}
