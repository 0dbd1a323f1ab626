export type { Destination, LocalFile, OpenDestination, RemoteFile } from './destination';
export { openInProcess } from './open-in-process';
