import { ReportActions } from './sections/actions';
import { ReportAdvice } from './sections/advice';
import { ReportArea } from './sections/areas';
import { ReportConclusion } from './sections/conclusion';
import { ReportCurrentState } from './sections/currentState';
import { ReportDiagnoses } from './sections/diagnoses';
import { ReportExceptions } from './sections/exceptions';
import { ReportFindings } from './sections/findings';
import { ReportFocus } from './sections/focus';
import { ReportGoals } from './sections/goals';
import { ReportMetric } from './sections/metrics';
import { ReportNextSteps } from './sections/nextSteps';
import { ReportOverview } from './sections/overview';
import { ReportPlan } from './sections/plan';
import { ReportQuickWins } from './sections/quickWins';
import { ReportSummary } from './sections/summary';
import { ReportTitle } from './sections/title';
import { ReportTrend } from './sections/trend';

export type { ReportAction, ReportActions } from './sections/actions';
export type { ReportAdvice } from './sections/advice';
export type { ReportArea } from './sections/areas';
export type { ReportConclusion } from './sections/conclusion';
export type {
  ReportTestKindState,
  ReportCurrentState,
} from './sections/currentState';
export type { ReportDiagnoses } from './sections/diagnoses';
export type { ReportException, ReportExceptions } from './sections/exceptions';
export type { ReportFindings } from './sections/findings';
export type { ReportFocus } from './sections/focus';
export type { ReportGoal, ReportTarget, ReportGoals } from './sections/goals';
export type { ReportMetric } from './sections/metrics';
export type { ReportNextSteps } from './sections/nextSteps';
export type { ReportAreaRow, ReportOverview } from './sections/overview';
export type { ReportPhase, ReportPlan } from './sections/plan';
export type { ReportQuickWin, ReportQuickWins } from './sections/quickWins';
export type { ReportAreaMention, ReportSummary } from './sections/summary';
export type { ReportTitle } from './sections/title';
export type { ReportTrend } from './sections/trend';
export type { ReportShare } from './format';

/**
 * The live report as data: `report.json`. Its Markdown form shows the same
 * numbers, with long lists cut. Percentages are 0 to 100, unrounded, and stand
 * beside what they were computed from; `null` is not measured or not known,
 * never 0. Keys are only added within a version.
 *
 * @public
 */
export interface ReportDocument {
  version: 1;
  title: ReportTitle;
  summary: ReportSummary;
  currentState: ReportCurrentState;
  /** `null`: there is nothing to explain. */
  diagnoses: ReportDiagnoses | null;
  overview: ReportOverview;
  areas: ReportArea[];
  /** `null`: every gap is open, and no priority was set by people. */
  exceptions: ReportExceptions | null;
  goals: ReportGoals;
  /** `null`: there is no gap. */
  plan: ReportPlan | null;
  quickWins: ReportQuickWins | null;
  actions: ReportActions | null;
  /** `null`: no branch was missed, or none was measured. */
  focus: ReportFocus | null;
  advice: ReportAdvice;
  metrics: ReportMetric[];
  trend: ReportTrend;
  findings: ReportFindings | null;
  nextSteps: ReportNextSteps;
  notes: string[];
  conclusion: ReportConclusion;
  basis: string[];
  glossary: readonly string[];
}
