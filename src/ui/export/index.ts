export { ExportFolder } from './export-folder';
