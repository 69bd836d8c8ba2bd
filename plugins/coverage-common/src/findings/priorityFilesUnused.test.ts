import { gapOf } from '../plan/__testData__/gapOf';
import { priorityFilesUnused } from './priorityFilesUnused';
import { areaOf, contextOf, fileOf } from './__testData__/contextOf';

const unused = { fanIn: 0, testedBy: [] };
const lines = { covered: 0, total: 10 };

describe('priority-file-unused', () => {
  it('finds files that people care for and nothing imports', () => {
    const gap = gapOf('a.py');
    const override = {
      path: 'a.py',
      level: 'high' as const,
      reason: 'core',
      by: null,
      until: null,
    };
    const context = contextOf({
      gaps: [
        { ...gap, priority: { ...gap.priority, override } },
        gapOf('b.py', { area: 'auth' }),
        gapOf('c.py', { level: 'critical' }),
        gapOf('d.py', { area: 'auth' }),
        gapOf('e.py', { area: 'auth' }),
        gapOf('f.py', { area: 'auth' }),
      ],
      areas: [
        areaOf('auth', lines, {
          definition: { name: 'auth', include: [], priority: 'critical' },
        }),
      ],
      files: [
        fileOf('a.py', unused),
        fileOf('b.py', unused),
        fileOf('c.py', unused),
        fileOf('d.py', { ...unused, fanIn: 1 }),
        fileOf('e.py', { ...unused, testedBy: ['tests/e.py'] }),
        fileOf('f.py'),
      ],
    });
    expect(priorityFilesUnused(context)).toEqual([
      {
        code: 'priority-file-unused',
        severity: 'info',
        message:
          '2 files of stated priority critical or high are imported by nothing, so each is an entry point or dead code: a.py and b.py.',
      },
    ]);
  });

  it('is silent without a stated priority', () => {
    const gaps = [gapOf('a.py', { level: 'critical' })];
    const files = [fileOf('a.py', unused)];
    expect(priorityFilesUnused(contextOf({ gaps, files }))).toEqual([]);
  });
});
