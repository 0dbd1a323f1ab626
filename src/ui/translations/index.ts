export { LinkForm } from './link-form';
export { TranslateForm } from './translate-form';
