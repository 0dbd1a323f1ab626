export { ExportFolder } from './export-folder';
export { SignChoice } from './sign-choice';
