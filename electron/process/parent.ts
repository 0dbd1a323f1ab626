/** The process that started this one, by the channel of Node or by that of Electron's utility process. */
export interface Parent<Received, Sent> {
  post: (message: Sent) => void;
  listen: (listener: (message: Received) => void) => void;
}

/** Electron's utility processes have `process.parentPort`; this room does not know Electron's types. */
interface UtilityProcess {
  parentPort?: {
    postMessage: (message: unknown) => void;
    on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
  };
}

/** The parent's channel. In plain Node this process ends with its parent; Electron sees to that itself. */
export function findParent<Received, Sent>(): Parent<Received, Sent> {
  const { parentPort } = process as UtilityProcess;
  if (parentPort)
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (listener) => parentPort.on('message', ({ data }) => listener(data as Received)),
    };
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  return {
    post: (message) => void process.send?.(message),
    listen: (listener) => void process.on('message', (message) => listener(message as Received)),
  };
}
