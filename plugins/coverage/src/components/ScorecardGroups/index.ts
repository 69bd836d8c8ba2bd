export { ExportMenu } from './ExportMenu';
export { GroupsPanel } from './GroupsPanel';
