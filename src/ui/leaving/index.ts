export { LeavingList } from './leaving-list';
