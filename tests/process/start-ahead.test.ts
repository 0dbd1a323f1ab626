import { expect, test } from 'vitest';
import { startAhead } from '../../electron/process';
import type { ProcessName, ProcessPort } from '../../electron/process';

/** Ports without processes, in the order of their start; `end` ends one. */
function fakePorts() {
  const started: { name: ProcessName; end: () => void; isHeld: boolean }[] = [];
  const start = (name: ProcessName): ProcessPort => {
    const listeners: ((lastWords: string) => void)[] = [];
    const process = { name, isHeld: true, end: () => listeners.forEach((listener) => listener('')) };
    started.push(process);
    return {
      post: () => undefined,
      onMessage: () => undefined,
      onExit: (listener) => void listeners.push(listener),
      kill: () => undefined,
      hold: (isHeld) => void (process.isHeld = isHeld),
    };
  };
  return { started, start };
}

test('the first processes asked for are those started in advance, which do not keep the program alive', () => {
  const { started, start } = fakePorts();
  const ask = startAhead(start, ['reading', 'typesetting']);
  expect(started.map(({ name, isHeld }) => [name, isHeld])).toEqual([
    ['reading', false],
    ['typesetting', false],
  ]);
  ask('typesetting');
  expect(started).toHaveLength(2);
  ask('typesetting');
  ask('maintenance');
  expect(started.slice(2).map(({ name }) => name)).toEqual(['typesetting', 'maintenance']);
});

test('one that ended before it was asked for is started again', () => {
  const { started, start } = fakePorts();
  const ask = startAhead(start, ['reading']);
  started[0]?.end();
  ask('reading');
  expect(started.map(({ name }) => name)).toEqual(['reading', 'reading']);
});
