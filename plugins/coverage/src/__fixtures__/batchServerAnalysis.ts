import { analyseFixture } from './analyseFixture';
import {
  batchServerFiles,
  batchServerHistory,
  batchServerOverview,
} from './batchServer';

/** Of the one entity of the organisation that is measured in detail. */
export const batchServerAnalysis = analyseFixture({
  overview: batchServerOverview,
  history: batchServerHistory,
  files: batchServerFiles,
  portal: { targets: [], overrides: [], exceptions: [] },
});
