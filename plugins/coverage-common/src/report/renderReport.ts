import { Analysis } from '../analysis/Analysis';
import { blocks } from '../markdown/blocks';
import { ReportDocument } from './ReportDocument';
import { actionsMarkdown } from './sections/actions';
import { adviceMarkdown } from './sections/advice';
import { areasMarkdown } from './sections/areas';
import {
  basisMarkdown,
  glossaryMarkdown,
  notesMarkdown,
} from './sections/closing';
import { conclusionMarkdown } from './sections/conclusion';
import { currentStateMarkdown } from './sections/currentState';
import { diagnosesMarkdown } from './sections/diagnoses';
import { exceptionsMarkdown } from './sections/exceptions';
import { findingsMarkdown } from './sections/findings';
import { focusMarkdown } from './sections/focus';
import { goalsMarkdown } from './sections/goalsMarkdown';
import { metricsMarkdown } from './sections/metrics';
import { nextStepsMarkdown } from './sections/nextSteps';
import { overviewMarkdown } from './sections/overview';
import { planMarkdown } from './sections/planMarkdown';
import { quickWinsMarkdown } from './sections/quickWins';
import { summaryMarkdown } from './sections/summary';
import { titleMarkdown } from './sections/title';
import { trendMarkdown } from './sections/trend';
import { toReportDocument } from './toReportDocument';

/**
 * @public
 */
export type ReportFormat = 'markdown' | 'json';

/**
 * The live report of an entity. Markdown is GitHub-flavoured, made for people,
 * with long lists cut; JSON is a {@link ReportDocument} with every row.
 *
 * @param analysis - what `analyse` found
 * @public
 */
export function renderReport(
  analysis: Analysis,
  options: { format: ReportFormat },
): string {
  const document = toReportDocument(analysis);
  return options.format === 'json'
    ? `${JSON.stringify(document)}\n`
    : toMarkdown(document);
}

function toMarkdown(report: ReportDocument): string {
  const { plan, diagnoses, exceptions, quickWins } = report;
  const { actions, focus, findings } = report;
  const sections = [
    titleMarkdown(report.title),
    summaryMarkdown(report.summary),
    currentStateMarkdown(report.currentState),
    diagnoses && diagnosesMarkdown(diagnoses),
    overviewMarkdown(report.overview),
    areasMarkdown(report.areas),
    exceptions && exceptionsMarkdown(exceptions),
    goalsMarkdown(report.goals),
    plan && planMarkdown(plan),
    quickWins && quickWinsMarkdown(quickWins),
    actions && actionsMarkdown(actions),
    focus && focusMarkdown(focus),
    adviceMarkdown(report.advice),
    metricsMarkdown(report.metrics),
    trendMarkdown(report.trend),
    findings && findingsMarkdown(findings),
    nextStepsMarkdown(report.nextSteps),
    notesMarkdown(report.notes),
    conclusionMarkdown(report.conclusion),
    basisMarkdown(report.basis),
    glossaryMarkdown(report.glossary),
  ];
  return `${blocks(...sections)}\n`;
}
