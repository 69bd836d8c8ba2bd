import {
  CoverageTotals,
  RepositoryUploadResult,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { formatCount, formatShare } from '../formatCount';
import { formatFinding } from '../formatFinding';

/** What an upload did, for people. */
export function formatAnswer(
  answer: UploadResult | RepositoryUploadResult,
  { entity, url }: { entity: string | undefined; url: URL },
): string {
  return 'entities' in answer
    ? [
        ...answer.entities.map(one =>
          formatResult(one, { entity: one.entityRef, url }),
        ),
        ...answer.findings.map(finding => formatFinding(finding)),
      ].join('')
    : formatResult(answer, { entity: entity ?? '', url });
}

function formatResult(
  { created, snapshot, change, findings, links }: UploadResult,
  { entity, url }: { entity: string; url: URL },
): string {
  const rest = [
    ...findings.map(finding => formatFinding(finding)),
    `${new URL(links.tab, url)}\n`,
  ];
  if (!snapshot) {
    const done = created
      ? 'Uploaded the inventory'
      : 'The portal has this inventory';
    return [`${done} of ${entity}.\n`, ...rest].join('');
  }
  const branch = snapshot.branch ? ` on ${snapshot.branch}` : '';
  const what = `${entity} at ${snapshot.commit.slice(0, 7)}${branch}`;
  return [
    created
      ? `Uploaded the coverage of ${what}.\n`
      : `The portal has this coverage of ${what} already.\n`,
    ...formatMeasures(snapshot.totals),
    formatChange(change),
    ...rest,
  ].join('');
}

function* formatMeasures(totals: CoverageTotals): Iterable<string> {
  for (const measure of ['lines', 'branches', 'functions'] as const) {
    const count = totals[measure];
    if (count) {
      yield `${measure}: ${formatCount(count)}, ${formatShare(count)}\n`;
    }
  }
}

function formatChange(change: number | null): string {
  if (change === null) {
    return 'There is no earlier snapshot to compare with.\n';
  }
  if (change === 0) {
    return 'Line coverage is as it was in the snapshot before.\n';
  }
  const points = Math.abs(change).toFixed(1);
  const amount = points === '0.0' ? 'less than 0.1' : points;
  return `Line coverage ${
    change > 0 ? 'rose' : 'fell'
  } by ${amount} percentage points since the snapshot before.\n`;
}
