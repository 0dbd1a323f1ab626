import type { TurnBack } from '../../contract';
import { isMac, keysOf } from './keys';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What stands in a field, and what is selected of it; a field for an address by mail tells no selection. */
interface Look {
  value: string;
  start: number | null;
  end: number | null;
}

interface Step {
  before: Look;
  after: Look;
  /** Letters that are written one after the other are one step, and so are those that are taken away. */
  kind: string;
  isComposed: boolean;
  /** Milliseconds of the last change. */
  at: number;
}

interface Steps {
  last: Look;
  done: Step[];
  undone: Step[];
}

/** Milliseconds of rest after which a new step begins, as in the text. */
const pause = 500;

/** Steps that a field keeps. */
const mostSteps = 200;

/**
 * Keeps what can be undone in each field by itself. The browser keeps one list for the whole window: in a field with
 * nothing left to undo, or on a button, it would take back what was typed in the text, out of sight; and it knows a field
 * that the program writes in only letter by letter.
 */
export function keepFieldSteps(page: Document): void {
  const kept = new WeakMap<Field, Steps>();

  /** The steps of a field; none of those made before something else was put in it. */
  function stepsOf(field: Field): Steps {
    const known = kept.get(field);
    if (known?.last.value === field.value) return known;
    const fresh: Steps = { last: lookOf(field), done: [], undone: [] };
    kept.set(field, fresh);
    return fresh;
  }

  function note(field: Field): void {
    stepsOf(field).last = lookOf(field);
  }

  function write(field: Field, event: Event): void {
    const steps = kept.get(field);
    if (!steps || steps.last.value === field.value) return note(field);
    const isComposed = event instanceof InputEvent && event.isComposing;
    // What is chosen from a list of suggestions comes in a plain event.
    const kind = isComposed ? 'insertText' : event instanceof InputEvent ? event.inputType : 'choice';
    const step: Step = { before: steps.last, after: lookOf(field), kind, isComposed, at: event.timeStamp };
    const former = steps.undone.length === 0 ? steps.done.at(-1) : undefined;
    steps.undone = [];
    steps.last = step.after;
    if (former && isContinued(former, step))
      Object.assign(former, { after: step.after, isComposed, at: step.at });
    else steps.done = [...steps.done, step].slice(-mostSteps);
    setTimeout(() => takeAnswer(field, steps));
  }

  /** What the program makes of what was written in a field, as one line of several, is part of the same step. */
  function takeAnswer(field: Field, steps: Steps): void {
    const step = steps.done.at(-1);
    if (step?.after.value !== steps.last.value || field.value === steps.last.value) return;
    step.after = steps.last = lookOf(field);
    if (step.before.value === field.value) steps.done.pop(); // It was refused.
  }

  /** What is written next is a step of its own. */
  function end(field: Field): void {
    const step = kept.get(field)?.done.at(-1);
    if (step) Object.assign(step, { isComposed: false, at: -Infinity });
  }

  function turn(field: Field, direction: TurnBack): void {
    const steps = stepsOf(field);
    const [from, to] = direction === 'undo' ? [steps.done, steps.undone] : [steps.undone, steps.done];
    const step = field.readOnly || field.disabled ? undefined : from.pop();
    if (!step) return;
    to.push(step);
    const look = direction === 'undo' ? step.before : step.after;
    show(field, look.value, look.end);
    steps.last = lookOf(field);
    const inputType = direction === 'undo' ? 'historyUndo' : 'historyRedo';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
  }

  function listen<Type extends keyof DocumentEventMap>(
    type: Type,
    hear: (field: Field, event: DocumentEventMap[Type]) => void,
  ): void {
    const listener = (event: DocumentEventMap[Type]) => {
      if (isField(event.target)) hear(event.target, event);
    };
    page.addEventListener(type, listener, { capture: true });
  }

  listen('focusin', (field) => {
    note(field);
    end(field);
  });
  listen('beforeinput', (field, event) => {
    const direction = turns[event.inputType];
    if (!direction) return note(field);
    event.preventDefault();
    if (field === page.activeElement) turn(field, direction);
  });
  listen('compositionend', end);
  listen('input', (field, event) => {
    if (!(event instanceof InputEvent && event.inputType in turns)) write(field, event);
  });
  const onKey = (event: KeyboardEvent) => {
    const { target } = event;
    const direction = turnOf(event);
    if (!direction || (target instanceof HTMLElement && target.isContentEditable)) return;
    event.preventDefault();
    if (isField(target)) turn(target, direction);
  };
  page.addEventListener('keydown', onKey, { capture: true });
}

/** The step that a key asks for, if it asks for one. */
export function turnOf(event: KeyboardEvent): TurnBack | undefined {
  return event.isComposing ? undefined : turnKeys[keysOf(event)];
}

const turns: Readonly<Record<string, TurnBack>> = { historyUndo: 'undo', historyRedo: 'redo' };

const turnKeys: Readonly<Record<string, TurnBack>> = {
  'Ctrl+Z': 'undo',
  'Ctrl+Shift+Z': 'redo',
  'Ctrl+Y': 'redo',
};

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

function lookOf(field: Field): Look {
  return { value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** Whether a change goes on with the one before: letters behind letters, or taken away where others were. */
function isContinued(former: Step, { before, after, kind, isComposed, at }: Step): boolean {
  if (former.kind !== kind) return false;
  if (isComposed && former.isComposed) return true;
  if (at - former.at >= pause || before.start !== before.end || before.end !== former.after.end) return false;
  const [head, tail] = [
    before.value.slice(0, before.end ?? undefined),
    before.value.slice(before.end ?? Infinity),
  ];
  return kind === 'insertText'
    ? after.value.startsWith(head) && after.value.endsWith(tail)
    : /^deleteContent(Backward|Forward)$/.test(kind);
}

/** Writes in a field beside React, which then hears of it as of any change; the caret is behind what came back. */
function show(field: Field, value: string, caret: number | null): void {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  own?.set?.call(field, value);
  if (caret !== null) field.setSelectionRange(caret, caret);
}

/** Undoes or redoes where one writes, as the menus ask it: by the keys that do it in the text, a note, a pane or a field. */
export function turnBack(step: TurnBack): void {
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'z',
      code: 'KeyZ',
      ctrlKey: !isMac(),
      metaKey: isMac(),
      shiftKey: step === 'redo',
      bubbles: true,
      cancelable: true,
    }),
  );
}

/**
 * Words that are dragged from one place of writing into another are copied there: each place undoes by itself, and an undo
 * in the second would leave them in neither.
 */
export function keepDragged(page: Document): void {
  let into: Element | null = null;
  const onDrop = ({ target }: DragEvent) => void (into = placeOf(target));
  const onDelete = (event: InputEvent) => {
    if (event.inputType === 'deleteByDrag' && placeOf(event.target) !== into) event.preventDefault();
  };
  page.addEventListener('drop', onDrop, { capture: true });
  page.addEventListener('beforeinput', onDelete, { capture: true });
}

function placeOf(target: EventTarget | null): Element | null {
  const element = target instanceof Text ? target.parentElement : target;
  return element instanceof Element ? element.closest('textarea, input, [contenteditable="true"]') : null;
}
