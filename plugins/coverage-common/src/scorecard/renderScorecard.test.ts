import { ScorecardGroup } from '../api/scorecardTypes';
import { rollUp } from '../levels/rollUp';
import { scorecardCsv, scorecardMarkdown } from './renderScorecard';

const lines = { covered: 3, total: 4 };

const group = (parts: Partial<ScorecardGroup> = {}): ScorecardGroup => ({
  value: 'group:default/payments',
  title: 'Payments | "core"',
  summary: rollUp([
    {
      ref: 'component:default/a',
      exempt: false,
      deprecated: false,
      lines,
      level: 'silver',
      gaps: { critical: 1, high: 2, medium: 0, low: 0 },
      risk: { uncovered: 1, total: 8 },
      track: 'reached',
      stale: true,
    },
  ]),
  measures: { lines, branches: null, functions: null },
  change: { days: 30, points: -1.25 },
  target: 80,
  hasChildren: false,
  trend: [],
  simulated: false,
  ...parts,
});

const nothing = group({
  value: '=cmd',
  title: null,
  summary: rollUp([]),
  measures: { lines: null, branches: null, functions: null },
  change: { days: 30, points: null },
  target: null,
  simulated: true,
});

describe('the scorecard as text', () => {
  it('is CSV whose cells no spreadsheet computes, empty where nothing was measured', () => {
    const [header, ...rows] = scorecardCsv([group(), nothing])
      .trim()
      .split('\r\n');
    expect(header.split(',').slice(0, 3)).toEqual([
      'value',
      'title',
      'entities',
    ]);
    expect(rows).toEqual([
      'group:default/payments,"Payments | ""core""",1,1,0,0,1,3,4,75,75,-1.25,30,,,,,80,0,1,0,0,0,1,2,0,0,12.5,0,1,0,0,0,false',
      "'=cmd,,0,0,0,0,0,,,,,,30,,,,,,0,0,0,0,0,0,0,0,0,,0,0,0,0,0,true",
    ]);
  });

  it('is Markdown that says what is made up, and takes names as text', () => {
    const table = { by: 'owner', now: '2027-06-30T12:00:00Z' } as const;
    const written = scorecardMarkdown([group(), nothing], table);
    expect(written).toContain('# Line coverage by owner\n\nAs of 2027-06-30.');
    expect(written).toContain('made up for a demo');
    expect(written).toMatch(
      /\| Payments &#124; .*core.* +\| +75\.0 % \| +-1\.3 pp \| +80\.0 % \| +1 of 1 \| +1 of 1 \| +1 \| +2 \| +12\.5 \| +1 \|/,
    );
    expect(written).toMatch(
      /\| \\=cmd \(includes simulated\) +\| +n\/a \|.*\| +n\/a \| +0 \| +0 \| +n\/a \| +0 \|/,
    );
    const said = group({ title: 'Ledger (simulated)', simulated: true });
    expect(scorecardMarkdown([said], table)).toMatch(
      /\| Ledger \(simulated\) +\|/,
    );
    expect(scorecardMarkdown([], table)).toContain('Nothing matches.');
    expect(scorecardMarkdown([group()], table)).not.toContain('demo');
  });
});
