export { ErrorWithRetry, PanelSkeleton, PanelState } from './PanelState';
