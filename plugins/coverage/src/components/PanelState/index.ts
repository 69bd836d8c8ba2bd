export { ErrorWithRetry } from './ErrorWithRetry';
export { PanelSkeleton, PanelState } from './PanelState';
export { StaleNote } from './StaleNote';
