import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { appointmentWords, correctionsOf, formatDate } from '../../article';
import type { Article } from '../../article';
import { appointmentMoment } from '../../messages';
import { numberFootnotes } from '../../render';
import { useMessages } from '../kit/state/use-messages';
import { renderLine, RevisionBlocks, RevisionFigure } from './revision-blocks';

/** Wraps a passage, named by its field or by the number of its block. */
type WrapPassage = (passage: string, drawn: ReactElement) => ReactElement;

const bare: WrapPassage = (_passage, drawn) => drawn;

/** A revision to read, with its footnotes below; `wrap` wraps its fields and blocks. */
export function RevisionText(props: { article: Article | null; wrap?: WrapPassage }) {
  const { article, wrap = bare } = props;
  const messages = useMessages();
  const numbers = useMemo(() => article && numberFootnotes(article), [article]);
  if (!article || !numbers)
    return (
      <div className="revision-text">
        <p className="meta">{messages.archive.loading}</p>
      </div>
    );
  const signature = [article.dateline, article.byline].filter(Boolean).join(' · ');
  return (
    <div className="revision-text" tabIndex={0} role="document" lang={article.language}>
      {article.kicker && wrap('kicker', <p className="revision-kicker">{article.kicker}</p>)}
      {wrap('headline', <h3>{article.headline || messages.untitled}</h3>)}
      {article.standfirst && wrap('standfirst', <p className="revision-standfirst">{article.standfirst}</p>)}
      {signature && <p className="meta">{signature}</p>}
      {article.appointment && (
        <p className="revision-appointment">
          {[
            appointmentMoment(article.appointment, article.language),
            ...appointmentWords.map((part) => article.appointment?.[part]),
            article.appointment.url,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {article.lead && wrap('lead', <RevisionFigure figure={article.lead} />)}
      <RevisionBlocks
        blocks={article.body}
        numbers={numbers}
        wrap={(at, drawn) => wrap(`body ${at}`, drawn)}
      />
      {article.body.length === 0 && <p className="meta">{messages.history.empty}</p>}
      {correctionsOf(article).map(({ date, words }, at) => (
        <p key={at} className="revision-appointment">
          {formatDate(date, article.language)} · {words}
        </p>
      ))}
      {article.withdrawn && (
        <p className="revision-appointment" lang={messages.language}>
          {messages.standing.sentence(formatDate(article.withdrawn.date, messages.language))}
          <span lang={article.language}>{article.withdrawn.reason}</span>
        </p>
      )}
      {article.notesToEditors.length > 0 && <h4 lang={messages.language}>{messages.sheet.notes}</h4>}
      <RevisionBlocks
        blocks={article.notesToEditors}
        numbers={numbers}
        wrap={(at, drawn) => wrap(`notesToEditors ${at}`, drawn)}
      />
      {numbers.size > 0 && (
        <>
          <h4 lang={messages.language}>{messages.history.notes}</h4>
          <ol className="reading-notes">
            {[...numbers].map(([note, number]) => (
              <li key={number}>{renderLine(note.content, numbers)}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
