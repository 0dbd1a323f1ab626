import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import { pasteOneLine } from '../../editor';
import type { Draft } from '../article/draft';
import { useStore } from '../kit/store';
import { moveToField, useFieldTyping, useSpelling } from './text-field';
import { weightOf } from '../../article';
import type { FieldName, Weight } from '../../article';
import { useDesk } from '../desk/use-desk';

/** The press fields that are a line or a few of plain text. */
export type LineField = 'kicker' | 'headline' | 'standfirst' | 'byline' | 'dateline';

/** Names of people and places are in no dictionary. */
const isName: ReadonlySet<LineField> = new Set(['byline', 'dateline']);

/** One field of the sheet, set as it will print; its label shows only while one writes in it. */
export function PressField(props: { draft: Draft; name: LineField; label: string; hint: string }) {
  const { draft, name, label, hint } = props;
  const spelling = useSpelling() && !isName.has(name);
  const id = useId();
  const value = useStore(draft.fields, (fields) => fields[name]);
  const language = useStore(draft.fields, (fields) => fields.language);
  const typing = useFieldTyping(language);
  return (
    <div className={`press-field is-${name}`} data-point={useFieldPoint(name)}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={typing}
        id={id}
        rows={1}
        data-field={name}
        lang={language}
        value={value}
        placeholder={hint}
        spellCheck={spelling}
        onChange={(event) => draft.change({ [name]: oneLine(event.target.value) })}
        onKeyDown={leaveOnKey}
        onPaste={({ nativeEvent }) => pasteOneLine(nativeEvent)}
      />
    </div>
  );
}

/** A field holds one line: what comes in with line ends keeps its words and loses the ends. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028]+\s*/g, ' ');
}

/** Enter, and the arrows at the ends, go to the next field as a caret would. */
function leaveOnKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const field = event.currentTarget;
  const atEnd = field.selectionStart === field.value.length && field.selectionEnd === field.selectionStart;
  const atStart = field.selectionEnd === 0;
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) moveToField(field, 1);
  else if (event.key === 'ArrowDown' && atEnd) moveToField(field, 1);
  else if (event.key === 'ArrowUp' && atStart) moveToField(field, -1);
  else return;
  event.preventDefault();
}

/** How much the heaviest point about a press field's words weighs; undefined when there is none, or no words. */
function useFieldPoint(name: FieldName): Weight | undefined {
  return useStore(useDesk().proofreading.reading, (reading) => {
    const points = reading?.checks.filter(({ place, excerpt }) => place.part === name && excerpt) ?? [];
    if (points.length === 0) return undefined;
    return points.some((point) => weightOf(point) === 'mend') ? 'mend' : 'consider';
  });
}
