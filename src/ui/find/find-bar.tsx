import { ArrowDown, ArrowUp, CaseSensitive, Regex, Replace, WholeWord, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { FindQuery } from '../../editor';
import { platformKeys, keysOf } from '../kit/keys';
import { useStore } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { ReplaceLine } from './replace-line';
import './find.css';
import type { Words } from '../words/words';
import type { FindState } from './find-state';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** The quiet bar at the sheet's foot: what is sought, how many there are, and what takes their place. */
export function FindBar() {
  const { finding } = useDesk();
  const { find } = useWords();
  const { open, replacing } = useStore(finding.state, (state) => state);
  useUndoKey();
  if (!open) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    finding.close();
  };
  return (
    <div className="find-bar" role="search" aria-label={find.name} onKeyDown={onKeyDown}>
      <div className="find-line">
        <SoughtField />
        <FindCount />
        <IconButton
          name={find.previous}
          keys="Shift+F3"
          icon={<ArrowUp {...icon} />}
          onClick={() => void finding.step(-1)}
        />
        <IconButton
          name={find.next}
          keys="F3"
          icon={<ArrowDown {...icon} />}
          onClick={() => void finding.step(1)}
        />
        <Strictness />
        <IconButton
          name={find.replacing}
          keys="Ctrl+H"
          isPressed={replacing}
          icon={<Replace {...icon} />}
          onClick={() => finding.change({ replacing: !replacing })}
        />
        <IconButton name={find.close} keys="Esc" icon={<X {...icon} />} onClick={finding.close} />
      </div>
      {replacing && <ReplaceLine />}
    </div>
  );
}

/** The field takes the caret each time the bar is asked for, its words selected. */
function SoughtField() {
  const { finding } = useDesk();
  const { find } = useWords();
  const { asked, query, trouble } = useStore(finding.state, (state) => state);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return (
    <input
      ref={field}
      type="text"
      className="find-field"
      aria-label={find.sought}
      placeholder={find.sought}
      aria-invalid={trouble !== 'none'}
      value={query.sought}
      spellCheck={false}
      onChange={(event) => void finding.seek({ sought: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void finding.step(event.shiftKey ? -1 : 1);
      }}
    />
  );
}

const strictness = [
  ['matchCase', <CaseSensitive key="case" {...icon} />],
  [
    'matchAccents',
    <span key="accents" className="find-letter" aria-hidden>
      é
    </span>,
  ],
  ['wholeWord', <WholeWord key="word" {...icon} />],
  ['expression', <Regex key="expression" {...icon} />],
] as const satisfies readonly (readonly [keyof FindQuery, ReactNode])[];

function Strictness() {
  const { finding } = useDesk();
  const { find } = useWords();
  const query = useStore(finding.state, (state) => state.query);
  return (
    <div role="group" aria-label={find.how} className="find-how">
      {strictness.map(([name, drawn]) => (
        <IconButton
          key={name}
          name={find[name]}
          isPressed={query[name]}
          icon={drawn}
          onClick={() => void finding.seek({ [name]: !query[name] })}
        />
      ))}
    </div>
  );
}

function IconButton(props: {
  name: string;
  icon: ReactNode;
  keys?: string;
  isPressed?: boolean;
  onClick: () => void;
}) {
  const { name, keys } = props;
  return (
    <button
      type="button"
      className="quiet only-icon"
      aria-label={name}
      aria-pressed={props.isPressed}
      title={keys ? `${name} (${platformKeys(keys)})` : name}
      onClick={props.onClick}
    >
      {props.icon}
    </button>
  );
}

/** Straight after a replacement, undo means that one, wherever the caret is outside the text; in the text it does anyway. */
function useUndoKey(): void {
  const { finding } = useDesk();
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (finding.state.get().replaced === null || keysOf(event) !== 'Ctrl+Z') return;
      if (event.target instanceof Element && event.target.closest('.body-text')) return;
      event.preventDefault();
      event.stopPropagation();
      finding.undo();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [finding]);
}

/** How many there are and which one is shown, said aloud as it changes. */
function FindCount() {
  const { finding } = useDesk();
  const words = useWords();
  const state = useStore(finding.state, (now) => now);
  const isTrouble = state.trouble !== 'none' || (state.query.sought !== '' && state.matches.length === 0);
  return (
    <p className="find-count" role="status" data-none={isTrouble && state.replaced === null}>
      {countSentence(state, words)}
    </p>
  );
}

function countSentence({ query, trouble, matches, current, replaced }: FindState, { find }: Words): string {
  if (!query.sought) return '';
  if (trouble === 'wrong') return find.wrong;
  if (trouble === 'too-slow') return find.tooSlow;
  if (current !== null) return find.which(current + 1, matches.length);
  if (replaced !== null) return find.replaced(replaced);
  return matches.length > 0 ? find.found(matches.length) : find.none;
}
