export { ArchiveSection } from './archive-section';
export { useBackups } from './backups';
