import { Fragment } from 'react';
import { useMessages } from '../../kit/state/use-messages';
import { Button } from '../../kit/button';
import { useStore } from '../../kit/state/store';
import { useActHistory } from '../../article/acts/act-history';
import type { UndoAct } from '../../article/acts/act-history';
import type { Draft } from '../../article/draft';

/**
 * The words of the headline, and between them where its lines end: a click sets or takes away a line end of the headline itself, which
 * all outlets but paper print as a space. Without one, lines end where the sense does.
 */
export function HeadlineLines({ draft }: { draft: Draft }) {
  const { leafletPreview: messages } = useMessages();
  const history = useActHistory();
  const headline = useStore(draft.fields, (now) => now.headline);
  const language = useStore(draft.fields, (now) => now.language);
  const parts = headline.split(/([ \n]+)/);
  const set = (next: string) => {
    draft.change({ headline: next });
    history.did({ text: ({ acts }) => acts.did.headlineLines, back: linesBack(draft, next, headline) }, true);
  };
  const toggle = (at: number) =>
    set(parts.map((part, index) => (index === at ? (part.includes('\n') ? ' ' : '\n') : part)).join(''));
  if (parts.length < 3) return null;
  return (
    <div className="headline-lines" role="group" aria-label={messages.headlineLines}>
      <span className="meta">{messages.headlineLines}</span>
      <p lang={language}>
        {parts.map((part, at) =>
          at % 2 === 0 ? (
            <span key={at}>{part}</span>
          ) : (
            <Fragment key={at}>
              <button
                type="button"
                aria-pressed={part.includes('\n')}
                aria-label={messages.endLineAfter(parts[at - 1] ?? '')}
                title={messages.endLineAfter(parts[at - 1] ?? '')}
                disabled={draft.readOnly}
                onClick={() => toggle(at)}
              />
              {part.includes('\n') && <br />}
            </Fragment>
          ),
        )}
      </p>
      {headline.includes('\n') && (
        <Button
          look="quiet"
          label={messages.bestLines}
          onClick={() => set(headline.replace(/\s*\n\s*/g, ' '))}
        />
      )}
    </div>
  );
}

/** The headline in its former lines again, unless its words were changed since. */
function linesBack(draft: Draft, from: string, to: string): UndoAct {
  return () => {
    if (draft.fields.get().headline !== from) return Promise.resolve({ again: null, left: 1 });
    draft.change({ headline: to });
    return Promise.resolve({ again: linesBack(draft, to, from), left: 0 });
  };
}
