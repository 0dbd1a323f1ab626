import { expect, it } from 'vitest';
import { startPictures } from '../../../electron/handlers/process/bounded-reader';
import type { ProcessPort } from '../../../electron/process';

/** The processor time, in seconds, that a picture of so many megabytes may take, as its process is told. */
async function secondsFor(megabytes: number): Promise<number> {
  let told = 0;
  let end: (lastWords: string) => void = () => undefined;
  const port: ProcessPort = {
    post(message) {
      told = (message as { budget: { seconds: number } }).budget.seconds;
      end('');
    },
    onMessage: () => undefined,
    onExit: (listener) => (end = listener),
    kill: () => undefined,
    hold: () => undefined,
  };
  await startPictures(() => port).probe(new Uint8Array(megabytes * 1_000_000), 'plan.svg');
  return told;
}

it('a drawing of five megabytes is given no more time than leaves a file within ten seconds', async () => {
  expect(await secondsFor(0)).toBe(6);
  expect(await secondsFor(5)).toBeLessThan(6.5);
  expect(await secondsFor(50)).toBeGreaterThan(8); // Photos of a hundred million pixels.
});
