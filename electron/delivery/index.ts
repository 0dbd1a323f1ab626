export type { Destination, LocalFile, OpenDestination, RemoteFile } from './destination';
export { reasonOf, wordsOf } from './mail-line';
export type { Handed, MailLine, OpenMailLine, OutgoingMail, ReadReturned } from './mail-line';
export { openInProcess, openMailInProcess, readReturnedInProcess } from './open-in-process';
