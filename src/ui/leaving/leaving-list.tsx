import { CircleAlert, Info } from 'lucide-react';
import { useId } from 'react';
import { withoutTracking } from '../../article';
import type { ArticleId } from '../../article';
import { mustBeMended } from '../../contract';
import type { LeavingPoint } from '../../contract';
import { leavingMessage } from '../../messages';
import { moveCaretTo, useProofreading } from '../article/checks/proofreading';
import type { Draft } from '../article/draft';
import { useEditing } from '../article/editing';
import { isOnSheet } from '../article/find/finding';
import { Button } from '../kit/button';
import { usePanels } from '../kit/state/panels';
import { useToasts } from '../kit/state/toasts';
import { useMessages } from '../kit/state/use-messages';
import './leaving.css';

/** How many points are shown at once; the others are folded away. */
const maxShown = 5;

/**
 * What a person should know before texts leave: each point leads to its place, and what can be mended by a click is. `onMended` is called
 * once a text was changed.
 */
export function LeavingList(props: { points: readonly LeavingPoint[]; onMended?: () => void }) {
  const { points, onMended } = props;
  const { leaving: messages } = useMessages();
  const several = new Set(points.map(({ text }) => text)).size > 1;
  const title = useId();
  const rows = points.map((point, at) => (
    <PointLine key={`${at} ${point.text}`} point={point} isNamed={several} {...(onMended && { onMended })} />
  ));
  return (
    <section className="leaving" aria-labelledby={title}>
      <h3 id={title}>{messages.title}</h3>
      {rows.length === 0 && <p className="meta">{messages.nothing}</p>}
      {rows.length > 0 && <ul>{rows.slice(0, maxShown)}</ul>}
      {rows.length > maxShown && (
        <details>
          <summary>{messages.more(rows.length - maxShown)}</summary>
          <ul>{rows.slice(maxShown)}</ul>
        </details>
      )}
    </section>
  );
}

function PointLine({
  point,
  isNamed,
  onMended,
}: {
  point: LeavingPoint;
  isNamed: boolean;
  onMended?: () => void;
}) {
  const { leaving: messages, language, checks, untitled } = useMessages();
  const { openPictures } = usePanels();
  const goTo = useGoTo();
  const cleanLinks = useCleanLinks(onMended);
  const id = useId();
  const { mend } = point;
  const isHeavy = mustBeMended(point);
  const Mark = isHeavy ? CircleAlert : Info;
  const excerpt = point.kind === 'check' ? point.check.excerpt : null;
  return (
    <li data-weight={isHeavy ? 'mend' : 'know'}>
      <Mark size={16} strokeWidth={1.5} aria-hidden />
      <div>
        <p id={id}>
          {isHeavy && <span className="unseen">{messages.heavy} </span>}
          {leavingMessage(point, language)}
          {isNamed && point.kind === 'check' && (
            <span className="meta leaving-text">{point.headline || untitled}</span>
          )}
        </p>
        {excerpt && (
          <p className="leaving-words">
            {excerpt.before}
            <mark>{excerpt.words}</mark>
            {excerpt.after}
          </p>
        )}
        {(point.place ?? mend) && (
          <p className="leaving-acts">
            {point.place && (
              <Button
                look="quiet"
                label={checks.see}
                aria-describedby={id}
                onClick={() => void goTo(point)}
              />
            )}
            {mend?.kind === 'plain-links' && (
              <Button
                look="quiet"
                label={messages.plainLinks}
                aria-describedby={id}
                onClick={() => void cleanLinks(point.text)}
              />
            )}
            {mend?.kind === 'note-consent' && (
              <Button
                look="quiet"
                label={messages.noteConsent}
                aria-describedby={id}
                onClick={() => openPictures(mend.picture)}
              />
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** Opens a text, unless it is on the sheet; null when it cannot be. */
function useOpened(): (id: ArticleId) => Promise<Draft | null> {
  const editing = useEditing();
  return async (id) => {
    const isThere = editing.current.get()?.draft.id === id;
    if (!isThere && !(await editing.open(id))) return null;
    const draft = editing.current.get()?.draft;
    return draft?.id === id && (await isOnSheet(draft)) ? draft : null;
  };
}

/** Closes the panel and moves the caret to the place of a point, in its text. */
function useGoTo(): (point: LeavingPoint) => Promise<void> {
  const opened = useOpened();
  const proofreading = useProofreading();
  const { panel } = usePanels();
  return async (point) => {
    const { place } = point;
    if (!place) return;
    panel.set('none');
    const draft = await opened(point.text);
    if (!draft) return;
    const isElsewhere = place.part === 'masthead' || place.part === 'original';
    if (isElsewhere && point.kind === 'check') proofreading.goTo(point.check);
    else moveCaretTo(draft, draft.article(), place);
  };
}

/** Takes the tracking out of all links of a text, as one step that can be undone. */
function useCleanLinks(onMended: (() => void) | undefined): (id: ArticleId) => Promise<void> {
  const opened = useOpened();
  const toasts = useToasts();
  const editing = useEditing();
  return async (id) => {
    const draft = await opened(id);
    if (!draft || draft.readOnly) return;
    draft.replace(withoutTracking(draft.article()));
    if (!(await editing.flush())) return;
    toasts.show(({ leaving }) => leaving.plainLinksDone);
    onMended?.();
  };
}
