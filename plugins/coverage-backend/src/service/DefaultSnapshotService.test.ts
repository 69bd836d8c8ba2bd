import { LineDetail } from '@backstage-coverage/plugin-coverage-common';
import { SnapshotStore, StoredSnapshot } from '../database/SnapshotStore';
import { DefaultSnapshotService } from './DefaultSnapshotService';

const caller = {} as never;

/** Three files of which one line each is lost, or covered as before. */
function storedSnapshot(commit: string, lost: boolean): StoredSnapshot {
  return {
    summary: { commit } as StoredSnapshot['summary'],
    files: ['a.ts', 'b.ts', 'c.ts', 'same.ts'].map(path => ({
      path,
      totals: {
        lines: {
          total: 9,
          covered: lost && path !== 'same.ts' ? 4 : 5,
          partial: 0,
        },
        branches: null,
        functions: null,
      },
      hash: Buffer.from(path === 'same.ts' ? path : `${path} ${commit}`),
    })),
  };
}

describe('DefaultSnapshotService', () => {
  it('reads the lines of changed files only, and of no more than it may', async () => {
    const asked: string[] = [];
    const snapshots: Partial<SnapshotStore> = {
      findByCommit: async (_, digits) => [
        storedSnapshot(digits, digits === 'bbbbbbb'),
      ],
      readDocuments: async () => ({ inventory: null, repositoryFile: null }),
      getLineDetails: async hashes => {
        asked.push(...hashes.map(String));
        return hash =>
          ({
            lines: Uint32Array.of(1),
            hits: Uint32Array.of(String(hash).endsWith('aaaaaaa') ? 1 : 0),
            branches: null,
            functions: null,
          } as LineDetail);
      },
    };
    const service = new DefaultSnapshotService({
      snapshots: snapshots as SnapshotStore,
      analyst: {
        read: async () => ({ areas: [], entity: { path: '' } }),
      } as never,
      entities: { get: async () => ({}) } as never,
      mostFilesByLine: 2,
    });
    const comparison = await service.compare(
      'component:default/a',
      { base: 'aaaaaaa', head: 'bbbbbbb' },
      caller,
    );
    expect(asked).toEqual([
      'a.ts aaaaaaa',
      'a.ts bbbbbbb',
      'b.ts aaaaaaa',
      'b.ts bbbbbbb',
    ]);
    expect(comparison.lineDetail).toEqual({ files: 3, compared: 2 });
    expect(comparison.untouched.lost).toBe(2);
    expect(comparison.files.map(({ untouched }) => untouched === null)).toEqual(
      [false, false, true],
    );
  });
});
