export { openDesk } from './desk/open-desk';
