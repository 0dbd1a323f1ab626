export { DeskGuard } from './desk-guard';
export { ReadOnlyLine } from './read-only-line';
export { SaveTrouble } from './save-trouble';
export { sayReturn } from './say-return';
