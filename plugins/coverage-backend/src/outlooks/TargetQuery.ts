import { Target } from '@backstage-coverage/plugin-coverage-common';
import { ResolvedPredicate } from '../database/policies/matchingEntities';
import { ReaderScope } from '../scorecard/Selection';

/** A target that is not one of an analysis: of a campaign, or tried out. */
export type TriedTarget = Pick<Target, 'measure' | 'value' | 'by'>;

/** Which entities are held against which target. */
export interface TargetQuery {
  /** Which of them the reader may see. */
  scope: ReaderScope;
  meant: ResolvedPredicate;
  target: TriedTarget;
  /** ISO 8601. */
  now: string;
  staleAfterDays: number;
}
