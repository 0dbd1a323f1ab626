import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newArticle } from '../../src/article';
import { done, failed } from '../../src/contract';
import { createProof } from '../../src/ui/article/proofs/proofs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const article = (headline: string) => ({
  ...newArticle({
    id: 'x',
    kind: 'release',
    language: 'fr',
    date: { local: '2026-03-03T06:00', zone: 'UTC' },
  }),
  headline,
});

/** A proof that takes some milliseconds to draw. */
function slowProof(takes = 100) {
  const drawn: string[] = [];
  const proof = createProof<string>(async ({ headline }) => {
    drawn.push(headline);
    await new Promise((resolve) => setTimeout(resolve, takes));
    return headline === 'torn' ? failed({ kind: 'unexpected' as const }) : done(headline);
  });
  return { drawn, proof };
}

test('a proof is drawn after a pause in typing', async () => {
  const { drawn, proof } = slowProof();
  for (let key = 0; key < 30; key += 1) {
    proof.refresh(() => article(`key ${key}`), 400);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(drawn).toEqual([]);
  await vi.advanceTimersByTimeAsync(600);
  expect(drawn).toEqual(['key 29']);
  expect(proof.state.get()).toEqual({ value: 'key 29', problem: null, drawing: false });
});

test('a stale answer is dropped, and two proofs are never drawn at once', async () => {
  const { drawn, proof } = slowProof(1000);
  const shown: (string | null)[] = [];
  proof.state.subscribe(() => shown.push(proof.state.get().value));
  proof.refresh(() => article('old'), 400);
  await vi.advanceTimersByTimeAsync(700);
  proof.refresh(() => article('new'), 400);
  await vi.advanceTimersByTimeAsync(500);
  expect(drawn).toEqual(['old']);
  await vi.advanceTimersByTimeAsync(3000);
  expect(drawn).toEqual(['old', 'new']);
  expect(shown).not.toContain('old');
  expect(proof.state.get().value).toBe('new');
});

test('the page of one article is never shown beside another', async () => {
  const { proof } = slowProof(500);
  proof.refresh(() => article('left'), 0);
  await vi.advanceTimersByTimeAsync(100);
  proof.clear();
  await vi.advanceTimersByTimeAsync(2000);
  expect(proof.state.get()).toEqual({ value: null, problem: null, drawing: false });
});

test('when a proof cannot be drawn the last one stays, with the reason', async () => {
  const { proof } = slowProof();
  proof.refresh(() => article('good'), 0);
  await vi.advanceTimersByTimeAsync(200);
  proof.refresh(() => article('torn'), 0);
  await vi.advanceTimersByTimeAsync(200);
  expect(proof.state.get()).toEqual({ value: 'good', problem: { kind: 'unexpected' }, drawing: false });
});
