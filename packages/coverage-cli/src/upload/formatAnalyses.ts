import {
  AnalysisSummary,
  formatPercent,
  percentOf,
  RepositoryUploadResult,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { CliContext } from '../CliContext';
import { portalClient } from '../portal/portalClient';
import { UploadOptions } from './uploadCommand';

const EVERY_MS = 2_000;
const TIMES = 30;

/**
 * What the portal makes of the uploaded coverage: target, level and gaps of each
 * entity, once its analysis is of the commit; a sentence where that takes longer.
 */
export async function formatAnalyses(
  result: UploadResult | RepositoryUploadResult,
  given: {
    entity: string | undefined;
    options: UploadOptions;
    context: CliContext;
  },
): Promise<string> {
  const { options, context } = given;
  const uploads =
    'entities' in result
      ? result.entities
      : [{ ...result, entityRef: given.entity ?? '' }];
  const client = portalClient(
    options.url ?? context.env.COVERAGE_URL,
    context.env[options.tokenEnv]?.trim(),
  );
  const lines: string[] = [];
  for (const { entityRef, snapshot } of uploads) {
    const analysis = await awaited(
      () => client.getAnalysisSummary(entityRef),
      snapshot?.commit,
      context,
    );
    lines.push(
      typeof analysis === 'string'
        ? `The analysis of ${entityRef} is not there: ${analysis}.\n`
        : formatAnalysis(analysis),
    );
  }
  return lines.join('');
}

/** The reason where there is none. */
async function awaited(
  ask: () => Promise<AnalysisSummary>,
  commit: string | undefined,
  context: CliContext,
): Promise<AnalysisSummary | string> {
  let reason = 'the portal still makes it';
  for (let i = 0; i < TIMES; i++) {
    try {
      const analysis = await ask();
      if (commit === undefined || analysis.snapshot?.commit === commit) {
        return analysis;
      }
    } catch (error) {
      reason = (error as Error).message.replace(/\.$/, '');
      if ((error as Error).name !== 'NotFoundError') {
        return reason;
      }
    }
    await context.sleep(EVERY_MS);
  }
  return reason;
}

function formatAnalysis(analysis: AnalysisSummary): string {
  const { entity, verdict, targets, gapCounts, level } = analysis;
  const { critical, high } = gapCounts.byPriority;
  const goals = targets.map(({ target, current, missing }) => {
    const now = current
      ? `${formatPercent(percentOf(current))} of ${target.measure}`
      : `${target.measure} not measured`;
    const left = missing ? `, ${missing} ${target.measure} missing` : '';
    return `target ${target.value} % of ${target.measure}: ${now}${left}\n`;
  });
  return [
    `${entity.entityRef}: ${verdict.sentence}\n`,
    ...goals,
    `level ${
      level.level ?? 'none'
    }; open gaps: ${critical} critical, ${high} high\n`,
  ].join('');
}
