export { TrackLabel } from './TrackLabel';
export type { Track } from './TrackLabel';
