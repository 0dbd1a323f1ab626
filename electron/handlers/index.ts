export { createHandlers } from './create-handlers';
export type { ChosenFile, ChosenText, Dialogs, HeldPage, Proofs, Tools } from './tools';
