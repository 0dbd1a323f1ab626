import type { UndoCommand } from '../../../contract';
import { isMac, keysOf } from '../keys';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field's value and selection; an email input has no selection to read. */
interface FieldState {
  value: string;
  start: number | null;
  end: number | null;
}

interface Step {
  before: FieldState;
  after: FieldState;
  /** The event's `inputType`; consecutive insertions are one step, and so are consecutive deletions. */
  kind: string;
  isComposed: boolean;
  /** Timestamp of the last change, in milliseconds. */
  at: number;
}

interface History {
  last: FieldState;
  done: Step[];
  undone: Step[];
}

/** Milliseconds of pause after which a new step begins, as in the editor. */
const stepDelay = 500;

/** Steps kept for a field. */
const maxSteps = 200;

/**
 * Gives every text field its own undo history. The browser has one for the whole window: in a field with nothing left to undo,
 * or on a button, it would undo typing elsewhere, out of sight, and it misses what the program writes into a field.
 */
export function installFieldUndo(page: Document): void {
  const histories = new WeakMap<Field, History>();

  /** The history of a field; a new one when the program has put another value in it. */
  function historyOf(field: Field): History {
    const known = histories.get(field);
    if (known?.last.value === field.value) return known;
    const empty: History = { last: stateOf(field), done: [], undone: [] };
    histories.set(field, empty);
    return empty;
  }

  function note(field: Field): void {
    historyOf(field).last = stateOf(field);
  }

  listen(page, 'focusin', (field) => {
    note(field);
    endStep(histories.get(field));
  });
  listen(page, 'beforeinput', (field, event) => {
    const command = inputCommands[event.inputType];
    if (!command) return note(field);
    event.preventDefault();
    if (field === page.activeElement) move(historyOf(field), field, command);
  });
  listen(page, 'compositionend', (field) => endStep(histories.get(field)));
  listen(page, 'input', (field, event) => {
    if (event instanceof InputEvent && event.inputType in inputCommands) return;
    const history = histories.get(field);
    if (!history || history.last.value === field.value) note(field);
    else record(history, field, event);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const command = undoCommandOf(event);
    if (!command || (target instanceof HTMLElement && target.isContentEditable)) return;
    event.preventDefault(); // The browser would undo typing elsewhere.
    if (isField(target) && hasOwnUndo(target)) move(historyOf(target), target, command);
  };
  page.addEventListener('keydown', onKeyDown, { capture: true });
}

const inputCommands: Readonly<Record<string, UndoCommand>> = { historyUndo: 'undo', historyRedo: 'redo' };

function listen<Type extends keyof DocumentEventMap>(
  page: Document,
  type: Type,
  handle: (field: Field, event: DocumentEventMap[Type]) => void,
): void {
  const listener = (event: DocumentEventMap[Type]) => {
    if (isField(event.target)) handle(event.target, event);
  };
  page.addEventListener(type, listener, { capture: true });
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** Whether the undo keys belong to what is written in an element: a running text or a field, not a switch or a list of choices. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !target.readOnly && !pressed.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

const pressed: ReadonlySet<string> = new Set(['checkbox', 'radio', 'range', 'color', 'button', 'submit']);

function stateOf(field: Field): FieldState {
  return { value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

function record(history: History, field: Field, event: Event): void {
  const isComposed = event instanceof InputEvent && event.isComposing;
  // A choice from a datalist comes as a plain event.
  const kind = isComposed ? 'insertText' : event instanceof InputEvent ? event.inputType : 'choice';
  const step: Step = { before: history.last, after: stateOf(field), kind, isComposed, at: event.timeStamp };
  const former = history.undone.length === 0 ? history.done.at(-1) : undefined;
  history.undone = [];
  history.last = step.after;
  if (former && isContinued(former, step))
    Object.assign(former, { after: step.after, isComposed, at: step.at });
  else history.done = [...history.done, step].slice(-maxSteps);
  setTimeout(() => includeCorrection(history, field));
}

/** Whether a change continues the step before it: typing after typed text, or deleting where text was deleted. */
function isContinued(former: Step, { before, after, kind, isComposed, at }: Step): boolean {
  if (former.kind !== kind) return false;
  if (isComposed && former.isComposed) return true;
  if (at - former.at >= stepDelay || before.start !== before.end || before.end !== former.after.end)
    return false;
  const [head, tail] = [
    before.value.slice(0, before.end ?? undefined),
    before.value.slice(before.end ?? Infinity),
  ];
  return kind === 'insertText'
    ? after.value.startsWith(head) && after.value.endsWith(tail)
    : /^deleteContent(Backward|Forward)$/.test(kind);
}

/** What the program changes after an input, such as line ends into spaces, belongs to the same step. */
function includeCorrection(history: History, field: Field): void {
  const step = history.done.at(-1);
  if (step?.after.value !== history.last.value || field.value === history.last.value) return;
  step.after = history.last = stateOf(field);
  if (step.before.value === field.value) history.done.pop(); // The input was refused.
}

/** Makes the next input a step of its own. */
function endStep(history: History | undefined): void {
  const step = history?.done.at(-1);
  if (step) Object.assign(step, { isComposed: false, at: -Infinity });
}

function move(history: History, field: Field, command: UndoCommand): void {
  const [from, to] = command === 'undo' ? [history.done, history.undone] : [history.undone, history.done];
  const step = field.readOnly || field.disabled ? undefined : from.pop();
  if (!step) return;
  to.push(step);
  const state = command === 'undo' ? step.before : step.after;
  setValue(field, state.value, state.end);
  history.last = stateOf(field);
  const inputType = command === 'undo' ? 'historyUndo' : 'historyRedo';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

/** Sets a value by the prototype's setter, so that React sees the following input event as a change. */
function setValue(field: Field, value: string, caret: number | null): void {
  const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  property?.set?.call(field, value);
  if (caret !== null) field.setSelectionRange(caret, caret);
}

/** The undo command that a key press means, if any. */
export function undoCommandOf(event: KeyboardEvent): UndoCommand | undefined {
  return event.isComposing ? undefined : undoKeys[keysOf(event)];
}

const undoKeys: Readonly<Record<string, UndoCommand>> = {
  'Ctrl+Z': 'undo',
  'Ctrl+Shift+Z': 'redo',
  'Ctrl+Y': 'redo',
};

/** Undoes or redoes where the focus is, as the application menu asks: editor, list or field all listen to these keys. */
export function runUndoCommand(command: UndoCommand): void {
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'z',
      code: 'KeyZ',
      ctrlKey: !isMac(),
      metaKey: isMac(),
      shiftKey: command === 'redo',
      bubbles: true,
      cancelable: true,
    }),
  );
}

/**
 * Text dragged from one field or editor to another is copied, not moved: each has its own undo history, and an undo at the
 * target would lose the text in both.
 */
export function copyDraggedText(page: Document): void {
  let droppedInto: Element | null = null;
  const onDrop = ({ target }: DragEvent) => void (droppedInto = editableOf(target));
  const onBeforeInput = (event: InputEvent) => {
    if (event.inputType === 'deleteByDrag' && editableOf(event.target) !== droppedInto)
      event.preventDefault();
  };
  page.addEventListener('drop', onDrop, { capture: true });
  page.addEventListener('beforeinput', onBeforeInput, { capture: true });
}

function editableOf(target: EventTarget | null): Element | null {
  const element = target instanceof Text ? target.parentElement : target;
  return element instanceof Element ? element.closest('textarea, input, [contenteditable="true"]') : null;
}
