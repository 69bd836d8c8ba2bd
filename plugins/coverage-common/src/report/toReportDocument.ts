import { Analysis } from '../analysis/Analysis';
import { ReportDocument } from './ReportDocument';
import { actionsOf } from './sections/actions';
import { areasOf } from './sections/areas';
import { GLOSSARY } from './sections/closing';
import { conclusionOf } from './sections/conclusion';
import { currentStateOf } from './sections/currentState';
import { diagnosesOf } from './sections/diagnoses';
import { exceptionsOf } from './sections/exceptions';
import { findingsOf } from './sections/findings';
import { focusOf } from './sections/focus';
import { goalsOf } from './sections/goals';
import { metricsOf } from './sections/metrics';
import { nextStepsOf } from './sections/nextSteps';
import { overviewOf } from './sections/overview';
import { planOf } from './sections/plan';
import { quickWinsOf } from './sections/quickWins';
import { summaryOf } from './sections/summary';
import { titleOf } from './sections/title';
import { trendOf } from './sections/trend';

/**
 * An analysis arranged as the sections of the report.
 *
 * @public
 */
export function toReportDocument(analysis: Analysis): ReportDocument {
  const overview = overviewOf(analysis);
  return {
    version: 1,
    title: titleOf(analysis),
    summary: summaryOf(analysis),
    currentState: currentStateOf(analysis),
    diagnoses: diagnosesOf(analysis),
    overview,
    areas: areasOf(analysis, overview),
    exceptions: exceptionsOf(analysis),
    goals: goalsOf(analysis),
    plan: planOf(analysis),
    quickWins: quickWinsOf(analysis),
    actions: actionsOf(analysis),
    focus: focusOf(analysis),
    advice: analysis.advice,
    metrics: metricsOf(analysis),
    trend: trendOf(analysis),
    findings: findingsOf(analysis),
    nextSteps: nextStepsOf(analysis),
    notes: analysis.notes,
    conclusion: conclusionOf(analysis),
    basis: analysis.basis,
    glossary: GLOSSARY,
  };
}
