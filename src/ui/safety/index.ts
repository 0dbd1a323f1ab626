export { DeskGuard } from './desk-guard';
export { keepCopy } from './keep-copy';
export { ReadOnlyLine } from './read-only-line';
export { SaveTrouble } from './save-trouble';
export { sayReturn } from './say-return';
