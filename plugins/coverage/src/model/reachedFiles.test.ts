import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { reachedFiles } from './reachedFiles';

const analysis = {
  areas: [
    {
      definition: { name: 'api' },
      tested: [{ path: 'api/done.ts' }, { path: 'api/open.ts' }],
    },
    { definition: { name: 'web' }, tested: [{ path: 'web/done.ts' }] },
  ],
  gaps: [{ path: 'api/open.ts' }],
  planInput: {
    statedPhases: [
      { name: 'one', areas: ['api'] },
      { name: 'two', files: ['**/done.ts'] },
    ],
  },
} as unknown as Analysis;

describe('reachedFiles', () => {
  it('gives tested files without a gap to the first phase that names them', () => {
    expect(reachedFiles(analysis)).toEqual([['api/done.ts'], ['web/done.ts']]);
  });

  it('knows none where no phase is stated', () => {
    expect(
      reachedFiles({
        ...analysis,
        planInput: { ...analysis.planInput, statedPhases: [] },
      }),
    ).toEqual([]);
  });
});
