import { uploadReport } from './portalApi';

/** An entity that reports coverage once `upload` was called. */
export interface ReportedEntity {
  entityRef: string;
  /** Path of its Coverage tab. */
  tab: string;
  upload(): Promise<unknown>;
}

function reportedEntity(
  name: string,
  files: Parameters<typeof uploadReport>[1],
): ReportedEntity {
  const entityRef = `component:default/${name}`;
  return {
    entityRef,
    tab: `/catalog/default/component/${name}/coverage`,
    upload: () => uploadReport(entityRef, files),
  };
}

/** Half of its lines are run, and nobody set a target. */
export const withoutTarget = reportedEntity('coverage-cli', [
  { path: 'packages/coverage-cli/src/main.ts', lines: halfOf(60) },
  { path: 'packages/coverage-cli/src/send.ts', lines: halfOf(40) },
]);

/** Every line is run. */
export const withoutGaps = reportedEntity('sim-metrics-relay', [
  { path: 'internal/relay/read.go', lines: new Array(30).fill(true) },
]);

/** Every second line is run. */
export function halfOf(lines: number): boolean[] {
  return Array.from({ length: lines }, (_, index) => index % 2 === 0);
}
