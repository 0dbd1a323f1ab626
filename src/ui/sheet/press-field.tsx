import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import { severityOf } from '../../article';
import type { Severity } from '../../article';
import { pasteOneLine } from '../../editor';
import type { Draft } from '../article/draft';
import { usePasting } from './pasting';
import { useProofreading } from '../article/checks/proofreading';
import { useStore } from '../kit/state/store';
import { inOneLine, moveToField, useFieldTyping, useSpelling } from '../article/text-field';

/** The press fields that are plain text. */
type LineField = 'kicker' | 'headline' | 'standfirst' | 'byline' | 'dateline';

/** Names of people and places are not checked: no dictionary has them. */
const isName: ReadonlySet<LineField> = new Set(['byline', 'dateline']);

/** One press field, set as it will print; its label shows only while the field has the focus. */
export function PressField(props: { draft: Draft; name: LineField; label: string; hint: string }) {
  const { draft, name, label, hint } = props;
  const pasting = usePasting();
  const isChecked = useSpelling() && !isName.has(name);
  const id = useId();
  const value = useStore(draft.fields, (fields) => fields[name]);
  const language = useStore(draft.fields, (fields) => fields.language);
  const typing = useFieldTyping(language);
  return (
    <div className={`press-field is-${name}`} data-point={useHeaviestCheck(name)}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={typing}
        id={id}
        rows={1}
        data-field={name}
        lang={language}
        value={value}
        placeholder={hint}
        spellCheck={isChecked}
        onChange={({ target, nativeEvent }) => {
          const isDropped = nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromDrop';
          draft.change({ [name]: isDropped ? inOneLine(target.value) : keptLines(name, target.value) });
        }}
        onKeyDown={moveOnKey}
        onPaste={({ nativeEvent }) => {
          if (name !== 'headline' || !pasting.takeRelease(nativeEvent, draft, 'headline'))
            pasteOneLine(nativeEvent);
        }}
      />
    </div>
  );
}

/** The severity of the worst check of a field, without spelling, which has marks of its own; undefined when there is none. */
function useHeaviestCheck(name: LineField): Severity | undefined {
  return useStore(useProofreading().report, (report) => {
    const checks =
      report?.checks.filter(
        ({ kind, place, excerpt }) => kind !== 'misspelt' && place.part === name && excerpt,
      ) ?? [];
    if (checks.length === 0) return undefined;
    return checks.some((check) => severityOf(check) === 'mend') ? 'mend' : 'consider';
  });
}

/** A headline keeps the lines that a person typed, which paper prints; any other field is one line. */
function keptLines(name: LineField, text: string): string {
  return name === 'headline' ? text.replace(/\r\n?|\u2028/g, '\n') : inOneLine(text);
}

/** Enter moves to the next field, but with Shift breaks a headline for paper, and so do the arrow keys at the ends of the text. */
function moveOnKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const field = event.currentTarget;
  const isAtEnd = field.selectionStart === field.value.length && field.selectionEnd === field.selectionStart;
  const isAtStart = field.selectionEnd === 0;
  const breaksLine = event.shiftKey && field.dataset['field'] === 'headline';
  if (event.key === 'Enter' && breaksLine) return;
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) moveToField(field, 1);
  else if (event.key === 'ArrowDown' && isAtEnd) moveToField(field, 1);
  else if (event.key === 'ArrowUp' && isAtStart) moveToField(field, -1);
  else return;
  event.preventDefault();
}
