export { ChangeGroups, changesOf } from './plan-view';
export { usePublishing } from './publishing';
export { SignChoice } from './sign-choice';
