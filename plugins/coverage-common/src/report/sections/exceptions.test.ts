import { Analysis } from '../../analysis/Analysis';
import { Gap } from '../../gaps/Gap';
import { batchServer } from '../__fixtures__/batchServer';
import { exceptionsMarkdown, exceptionsOf } from './exceptions';

const base = batchServer({ covered: true });

function withGaps(...changes: Partial<Gap>[]): Analysis {
  return {
    ...base,
    gaps: changes.map((change, i) => ({ ...base.gaps[i], ...change })),
  };
}

it('is left out where all gaps are open and no priority was set', () => {
  expect(exceptionsOf(base)).toBeNull();
});

it('tells who took a file out, why and until when', () => {
  const exceptions = exceptionsOf(
    withGaps(
      {
        path: 'a.py',
        state: 'blocked',
        exception: { reason: 'needs a GPU', until: '2026-01-31', by: 'ada' },
      },
      {
        path: 'b.py',
        state: 'exempt',
        exception: { reason: 'goes away', until: null, by: null },
      },
      { path: 'c.py', state: 'not-measured' },
    ),
  )!;
  const markdown = exceptionsMarkdown(exceptions);
  expect(markdown).toContain('Files whose gap is not open (3):');
  expect(markdown).toMatch(
    /`a\.py` \| blocked +\| needs a GPU +\| 2026-01-31 \| ada/,
  );
  expect(markdown).toMatch(/`b\.py` \| exempt +\| goes away +\| no end/);
  expect(markdown).toMatch(/`c\.py` \| not measured \| No report has it/);
});

it('counts the files of an override once a path', () => {
  const { priority } = base.gaps[0];
  const override = {
    path: 'core/**',
    level: 'low' as const,
    reason: 'moves out',
    by: null,
    until: null,
  };
  const overridden = { priority: { ...priority, override } };
  const exceptions = exceptionsOf(withGaps(overridden, overridden, {}))!;
  expect(exceptions.overrides).toEqual([
    { ...override, files: 2, suggested: 'high' },
  ]);
  expect(exceptionsMarkdown(exceptions)).toMatch(
    /`core\/\*\*` +\| +2 \| ○ Low +\| ◆ High +\| moves out/,
  );
});
