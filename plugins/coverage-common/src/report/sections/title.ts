import { Analysis } from '../../analysis/Analysis';
import { counted, formatCount, statedPercent } from '../../model/wording';
import { EffectiveTarget } from '../../targets/Target';
import { code, text } from '../../markdown/escape';
import { moment } from '../format';
import { VERDICT } from '../labels';
import { blocks, bullets } from '../../markdown/blocks';

/**
 * What the report is about and what it counts.
 *
 * @public
 */
export interface ReportTitle {
  title: string;
  entityRef: string;
  owner: string | null;
  system: string | null;
  lifecycle: string | null;
  /** `null`: nothing was uploaded. */
  snapshot: Analysis['snapshot'];
  analysedAt: string;
  state: Analysis['verdict']['state'];
  /** Goals of the whole, of every measure. */
  targets: EffectiveTarget[];
  countingRule: string;
  files: Analysis['files'];
  excluded: Analysis['excluded'];
}

export function titleOf(analysis: Analysis): ReportTitle {
  const { entity, snapshot, analysedAt } = analysis;
  return {
    title: entity.title ?? entity.entityRef,
    entityRef: entity.entityRef,
    owner: entity.owner,
    system: entity.system,
    lifecycle: entity.lifecycle,
    snapshot,
    analysedAt,
    state: analysis.verdict.state,
    targets: analysis.targets
      .map(({ target }) => target)
      .filter(target => target.area === null),
    countingRule: analysis.countingRule,
    files: analysis.files,
    excluded: analysis.excluded.filter(({ files }) => files > 0),
  };
}

export function titleMarkdown(title: ReportTitle): string {
  const { snapshot, files } = title;
  const about = [
    title.owner && `owner ${code(title.owner)}`,
    title.system && `system ${code(title.system)}`,
    title.lifecycle && `lifecycle ${text(title.lifecycle)}`,
  ].filter(Boolean);
  const facts = [
    `**Status:** ${VERDICT[title.state]}`,
    `**Goal:** ${title.targets.map(goalWords).join('; ') || 'none is set'}`,
    `**Entity:** ${[code(title.entityRef), ...about].join(', ')}`,
    snapshot
      ? `**Commit:** ${code(snapshot.commit)}${
          snapshot.branch ? ` on branch ${code(snapshot.branch)}` : ''
        }, committed ${moment(snapshot.committedAt)}`
      : '**Commit:** none, nothing was uploaded',
    snapshot &&
      `**Measured by:** ${
        names(snapshot.formats) || 'an unnamed format'
      }, uploaded ${moment(snapshot.uploadedAt)}${
        snapshot.flags.length ? `, flags ${names(snapshot.flags)}` : ''
      }`,
    `**Analysed:** ${moment(title.analysedAt)}`,
    `**Source files:** ${formatCount(files.source)}; ${[
      `${formatCount(files.measured)} measured`,
      files.tested === null
        ? 'not known which ones tests import'
        : `${formatCount(files.tested)} imported by a test`,
    ].join(', ')}`,
    `**What counts:** ${text(title.countingRule)}`,
    title.excluded.length > 0 && `**Left out:** ${left(title.excluded)}`,
  ].filter((fact): fact is string => Boolean(fact));
  return blocks(`# Test coverage of ${text(title.title)}`, bullets(facts));
}

function names(values: string[]): string {
  return values.slice(0, 20).map(code).join(', ');
}

function left(excluded: Analysis['excluded']): string {
  return excluded
    .map(({ reason, files }) => counted(files, `${text(reason)} file`))
    .join(', ');
}

function goalWords({ measure, value, by, kind }: EffectiveTarget): string {
  const due = by ? ` by ${text(by)}` : '';
  return `${statedPercent(value)} of ${measure}${due}${
    kind === 'stretch' ? ' (stretch)' : ''
  }`;
}
