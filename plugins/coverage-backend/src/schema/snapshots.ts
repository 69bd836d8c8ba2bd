import {
  count,
  flag,
  list,
  object,
  orNull,
  page,
  ref,
  text,
  textOrNull,
  time,
} from './jsonSchema';
import {
  commit,
  cursor,
  entityParameters,
  errors,
  limit,
  ok,
  plainText,
  query,
} from './operations';

const entity = '/entities/{kind}/{namespace}/{name}';

/** Reads of snapshots of any branch. */
export const snapshotPaths = {
  [`${entity}/snapshots`]: {
    get: {
      operationId: 'ListSnapshots',
      summary: 'Snapshots of all branches or one, newest commit first',
      parameters: [
        ...entityParameters,
        query('branch', plainText, 'Default: all'),
        query(
          'noBranch',
          { type: 'boolean' },
          'True: those that name no branch, whatever `branch` says',
        ),
        query(
          'flag',
          plainText,
          'Only snapshots with an upload of this flag, with the totals of that upload alone',
        ),
        limit(1000, 100),
        cursor,
      ],
      responses: { '200': ok('SnapshotPage'), ...errors },
    },
  },
  [`${entity}/branches`]: {
    get: {
      operationId: 'ListBranches',
      summary: 'Branches with a snapshot, the one with the newest commit first',
      parameters: entityParameters,
      responses: { '200': ok('BranchList'), ...errors },
    },
  },
  [`${entity}/compare`]: {
    get: {
      operationId: 'CompareSnapshots',
      summary: 'What changed from one snapshot to another',
      description:
        'Files are compared by their totals and, while they are few enough, line by line. `untouched` are lines that changed state in files whose set of instrumented lines is the same in both; it needs no diff of the code.',
      parameters: [
        ...entityParameters,
        { ...commit('base', 'The commit to compare with'), required: true },
        { ...commit('head', 'The commit that is compared'), required: true },
      ],
      responses: { '200': ok('SnapshotComparison'), ...errors },
    },
  },
};

const lines = object({
  lines: count,
  spans: list(object({ first: count, last: count })),
});

/** Their answers. */
export const snapshotSchemas = {
  SnapshotPage: page('SnapshotSummary'),
  BranchSummary: object({
    branch: textOrNull,
    isDefault: flag,
    snapshots: count,
    committedAt: time,
    flags: list(text),
  }),
  BranchList: list(ref('BranchSummary')),
  FileChange: object({
    path: text,
    kind: { enum: ['added', 'removed', 'better', 'worse', 'changed'] },
    base: orNull(ref('CoverageTotals')),
    head: orNull(ref('CoverageTotals')),
    untouched: orNull(object({ lost: lines, gained: lines })),
  }),
  SnapshotComparison: object({
    base: ref('SnapshotSummary'),
    head: ref('SnapshotSummary'),
    fileCounts: object({
      added: count,
      removed: count,
      better: count,
      worse: count,
      changed: count,
    }),
    files: list(ref('FileChange')),
    areas: list(
      object({
        name: textOrNull,
        base: ref('CoverageTotals'),
        head: ref('CoverageTotals'),
      }),
    ),
    untouched: object({ lost: count, gained: count }),
    lineDetail: object({ files: count, compared: count }),
  }),
};
