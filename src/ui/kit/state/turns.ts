/** Runs work when all work before it has ended, however that ended. */
export type RunInOrder = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Runs one piece of work at a time, in the order in which they are asked for. */
export function createRunInOrder(): RunInOrder {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
