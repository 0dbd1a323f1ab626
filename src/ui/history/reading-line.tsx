import { createElement, Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Footnote, Inline, NoteInline } from '../../article';
import { drawMarkedLine } from '../../render';
import type { LineHandlers } from '../../render';

/** The number of each note of the text that is read. */
export type NoteNumbers = ReadonlyMap<Footnote, number>;

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
