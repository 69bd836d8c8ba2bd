// One chunk, loaded beside the plan or a dialog: in each of them it would be sent anew.
export {
  planWith,
  preparePlan,
} from '@backstage-coverage/plugin-coverage-common';
export { matchingGaps } from './matchingGaps';
export { planWithLevel, planWithout } from './planPreview';
export { reachedFiles } from './reachedFiles';
export { targetPreviewer } from './targetPreview';
