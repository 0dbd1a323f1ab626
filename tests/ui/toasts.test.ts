import { expect, test } from 'vitest';
import { createToasts } from '../../src/ui/kit/state/toasts';

const full = { kind: 'disk-full', path: 'archive' } as const;
const said = (toasts: ReturnType<typeof createToasts>) =>
  toasts.shown.get().map(({ text, problem }) => problem?.kind ?? text(undefined as never));

test('a problem and a notice stay, however many ordinary messages come after them', () => {
  const toasts = createToasts();
  toasts.showProblem(full);
  toasts.showNotice(() => 'notice');
  for (const each of ['one', 'two', 'three', 'four', 'five']) toasts.show(() => each);
  expect(said(toasts)).toEqual(['disk-full', 'notice', 'three', 'four', 'five']);
});

test('no message that stays pushes out another, and one problem is not said twice', () => {
  const toasts = createToasts();
  for (const path of ['a', 'b', 'c', 'd', 'a']) toasts.showProblem({ kind: 'disk-full', path });
  const paths = toasts.shown.get().map(({ problem }) => problem && 'path' in problem && problem.path);
  expect(paths).toEqual(['b', 'c', 'd', 'a']);
  toasts.dismissProblem({ kind: 'disk-full', path: 'c' });
  expect(toasts.shown.get()).toHaveLength(3);
});
