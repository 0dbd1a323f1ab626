import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { asProgram } from './program';

/** A program that does what it is asked, and loses so many of its answers. */
function losing(lost: number): ElectronApplication {
  let left = lost;
  const evaluate = async (work: (electron: object, argument: unknown) => unknown, argument: unknown) => {
    const answer: unknown = await work({ name: 'electron' }, argument);
    if (left-- > 0)
      throw new Error('Protocol error (Runtime.callFunctionOn): Resulting promise was garbage collected.');
    return answer;
  };
  return { evaluate } as unknown as ElectronApplication;
}

interface Counted {
  done?: number;
}

test('a call into the program whose answer is lost is answered, and done once', async () => {
  const program = asProgram(losing(1));
  const count = (_electron: object, step: number) => {
    const counted = globalThis as Counted;
    return Promise.resolve((counted.done = (counted.done ?? 0) + step));
  };
  expect(await program.evaluate(count, 3)).toBe(3);
  expect(await program.evaluate(count, 4)).toBe(7);
});

test('a call that fails in the program says why', async () => {
  const program = asProgram(losing(0));
  const fail = () => Promise.reject(new Error('no such window'));
  await expect(program.evaluate(fail)).rejects.toThrow('no such window');
});

test('a program that goes on losing answers is a failure', async () => {
  await expect(asProgram(losing(2)).evaluate(() => 'answer')).rejects.toThrow('garbage collected');
});
