/**
 * Resolves to the result of some work, or to undefined as soon as a signal is aborted, so that nobody waits for work that hangs. The
 * listener is removed afterwards, since one signal may serve thousands of promises.
 */
export async function abortable<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
): Promise<Value | undefined> {
  if (signal.aborted) return undefined;
  let abort: () => void = () => undefined;
  const aborted = new Promise<undefined>((resolve) => (abort = () => resolve(undefined)));
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
