import { Entity } from '@backstage/catalog-model';
import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { WatchedChange } from '../database/AnalysisStore';

/** An entity's analysis beside the one that it took the place of. */
export interface AnalysisChange extends WatchedChange {
  entity: Entity;
  analysis: Analysis;
}
