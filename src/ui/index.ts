export { openDesk } from './open-desk';
