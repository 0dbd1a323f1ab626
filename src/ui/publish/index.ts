export { usePublishing } from './publishing';
