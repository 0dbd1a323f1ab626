import { Check, Minus } from 'lucide-react';
import { baseOf, isUnderEmbargo, lettersAround } from '../../article';
import type { WordChange, WordPlace } from '../../article';
import type { TextChanges } from '../../contract';
import type { Messages } from '../../messages';
import { useMessages } from '../kit/state/use-messages';
import { languageName } from '../kit/languages';
import { EmbargoMark, StatusMark } from '../kit/status-mark';

interface LineProps {
  id: string;
  text: TextChanges;
  textAt: number;
  textsAll: number;
  /** The index of the change; null for the line of the text itself. */
  change: number | null;
  tick: boolean | 'mixed';
  isActive: boolean;
  top: number;
  height: number;
  onPress: () => void;
}

/** A text of the preview, or one of its changes, with its box. */
export function ChangeLine(props: LineProps) {
  const { id, text, textAt, textsAll, tick, isActive, top, height, onPress } = props;
  const change = props.change === null ? undefined : text.changes[props.change];
  return (
    <div
      id={id}
      className={change ? 'tree-line' : 'tree-line is-text'}
      role="treeitem"
      aria-level={change ? 2 : 1}
      aria-posinset={(props.change ?? textAt) + 1}
      aria-setsize={change ? text.changes.length : textsAll}
      aria-expanded={change ? undefined : true}
      aria-checked={tick}
      data-active={isActive || undefined}
      style={{ top, height }}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        onPress();
      }}
    >
      <span className="tick" aria-hidden>
        {tick === 'mixed' ? <Minus size={12} strokeWidth={3} /> : tick && <Check size={12} strokeWidth={3} />}
      </span>
      {change ? <Words change={change} /> : <TextName text={text} />}
    </div>
  );
}

function TextName({ text }: { text: TextChanges }) {
  const messages = useMessages();
  const { headline, status, embargo, language, changes } = text;
  const isForeign = baseOf(language) !== baseOf(messages.typography.locale);
  return (
    <>
      <strong className="change-headline">{headline || messages.untitled}</strong>
      {status === 'published' && (
        <span className="change-fact">
          <StatusMark status={status} /> {messages.statuses.published}
        </span>
      )}
      {isUnderEmbargo({ embargo }, Date.now()) && (
        <span className="change-fact is-held">
          <EmbargoMark /> {messages.replaceAll.embargo}
        </span>
      )}
      {isForeign && <span className="change-fact">{languageName(language, messages.language)}</span>}
      <span className="change-count">{messages.replaceAll.ofText(changes.length)}</span>
    </>
  );
}

/** The old words struck out and the new ones underlined, with words around them; a screen reader hears one sentence. */
function Words({ change }: { change: WordChange }) {
  const messages = useMessages();
  const { before, found, put, after, place, approvedBy, link } = change;
  const where = nameOfPlace(place, messages);
  return (
    <span className="tree-words">
      <span className="unseen">{messages.replaceAll.change(found, put)}. </span>
      <span className="change-passage">
        {oneLine(start(before))}
        <del aria-hidden>{oneLine(found)}</del>
        {put && <ins>{oneLine(put)}</ins>}
        {oneLine(end(after))}
      </span>
      {(where !== null || approvedBy || link) && (
        <small>
          {[
            where,
            approvedBy && messages.replaceAll.approval(approvedBy),
            link && messages.replaceAll.link(link.to),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      )}
    </span>
  );
}

/** The last words before a change, so that the change itself is in sight. */
function start(before: string): string {
  const cut = before.length > 36 ? before.slice(before.indexOf(' ', before.length - 36) + 1) : before;
  return cut.length < before.length ? `…\u00a0${cut}` : cut;
}

/** The words after a change, up to some letters: the last word may be cut. */
function end(after: string): string {
  if (after.length < lettersAround) return after;
  return `${after.slice(0, after.lastIndexOf(' '))}\u00a0…`;
}

function oneLine(words: string): string {
  return words.replace(/\n+/g, ' ');
}

/** Whether the place of the words is named: running text needs no name. */
export function isPlaceNamed(place: WordPlace): boolean {
  return !('line' in place) || place.part === 'notesToEditors' || place.note !== null;
}

/** The name of a place; null for running text, which needs none. */
function nameOfPlace(place: WordPlace, { replaceAll: { places } }: Messages): string | null {
  if (!isPlaceNamed(place)) return null;
  if (place.part === 'appointment') return places.appointment;
  if ('field' in place) return places[place.field];
  if (!('line' in place)) return places[place.part];
  if (place.part === 'notesToEditors') return places.notesToEditors;
  return places.note;
}
