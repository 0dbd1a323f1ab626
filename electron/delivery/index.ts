export type { Destination, LocalFile, OpenDestination, RemoteFile } from './destination';
export type { Handed, MailLine, OpenMailLine, OutgoingMail } from './mail-line';
export { openInProcess, openMailInProcess } from './open-in-process';
