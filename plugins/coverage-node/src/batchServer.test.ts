import {
  analyse,
  Analysis,
  AnalysisInput,
  renderReport,
  toReportDocument,
} from '@backstage-coverage/plugin-coverage-common';
import { batchServer, uncovered } from './__testUtils__/batchServer';

/**
 * Each line of the report that people had made of this repository by hand, by
 * what it said, which the product computes from the same repository.
 */
const COMPUTED: [row: string, says: string, appears: RegExp][] = [
  ['A1', 'report date', /Commit:\*\* `67d7fff.*committed 2025-10-31 17:09 UTC/],
  ['A1', 'tool', /Measured by:\*\* `lcov`, uploaded 2025-10-31 17:20 UTC/],
  ['A2', 'overall target', /Goal: 80 % of lines\*\*.*1,108 missing/],
  [
    'A3',
    'verdict',
    /Needs tests\.\*\* 0 % of the lines.*1,108 lines are missing/,
  ],
  ['A4', 'test organization', /\| integration .*✗ uncollectable: an import/],
  ['A5', 'tree of test kinds', /\| e2e +\| +1 \| +1 \| +5 \|/],
  ['A6', 'kinds described', /mocked dependencies/],
  ['A7', 'manual tests', /\| manual +\| +37 \| +10 \| +37 \|.*run by people/],
  ['A8', 'not empty but broken', /\| unit +\| +3 \| +3 \| +55 \| +0 \| +3 \|/],
  [
    'A9',
    'overall coverage',
    /Coverage \(lines\):\*\* 0 % \(0 of 1,384 lines\)/,
  ],
  ['A10', 'why 0 %', /5 tests in 1 file call a running process/],
  ['A10', 'dead imports', /import what does not exist: curation_app/],
  ['A10', 'skip guards', /All 5 tests in 1 file are skipped/],
  ['A10', 'absent package', /1 of 2 sources that coverage is configured/],
  [
    'A11',
    'no test imports the code',
    /Source files:\*\* 19; 15 measured, 0 imp/,
  ],
  ['A12', 'other processes', /coverage run --parallel-mode.*coverage combine/],
  ['A13', 'statements per module', /database\.py` +\| +1 \| +101 \| +278 \|/],
  ['A14', 'tests needed', /def test_track_request\(\)/],
  ['A15', 'test file of a module', /`core\/tests\/unit\/test_logging\.py`/],
  ['A16', 'priority groups', /metrics\.py` .*◆ High, quick win/],
  ['A17', 'phases', /### Phase 1: Add unit tests/],
  ['A18', 'files to create', /- \[ \] `core\/tests\/unit\/test_webhooks\.py`/],
  ['A19', 'time of a phase', /Effort: \d\.\d h \(.*\); stated: 4 to 6 h/],
  ['A20', 'expected coverage', /at most 22\.9 %.*goal of 60 % cannot be reach/],
  ['A21', 'focus areas', /## Focus areas[^]*12 lines that raise or handle err/],
  ['A22', 'quick win with code', /## Quick wins[^]*```python[^]*pytest\.fail/],
  ['A23', 'goals table', /\| webhooks +\| +51 \| +0 \| 0 % \| +80 % \| +41 \|/],
  ['A24', 'total', /hold 1,103 of 1,384 lines; the rest \(281\)/],
  ['A25', 'target in statements', /80 % of 1,384 lines = 1,108/],
  ['A26', 'realistic?', /at 61\.9 % of their lines and the whole at 49\.4 %/],
  ['A27', 'immediate actions', /### Immediate actions\n\n1\. \*\*Create/],
  ['A28', 'reasons', /- Why: .*50 statements, 0 %/],
  ['A29', 'future actions', /### Future actions/],
  ['A30', 'have and need', /### What we have[^]*### What we need/],
  ['A32', 'measurement', /CI measures coverage: .github\/workflows\/ci\.yml/],
  ['A33', 'command', /\(cd core && pytest --cov=batch_app/],
  ['A34', 'iterate', /go on until 80 % of lines is reached/],
  ['A35', 'how to get coverage', /Write unit tests that import the code/],
  ['A36', 'configuration', /`curation_app` is left out: there is no such/],
  ['A37', 'effort in all', /Estimated effort:\*\* 13\.\d h \(/],
  ['A38', 'priority', /◆ High \(for the open source release\)/],
  ['A39', 'marks', /‖ Critical gap/],
];

describe('the report that people made of the batch server', () => {
  let input: AnalysisInput;
  let before: Analysis;
  let now: Analysis;
  beforeAll(async () => {
    input = await batchServer();
    before = analyse(uncovered(input));
    now = analyse(input);
  });

  const finding = (code: string) =>
    before.findings
      .filter(found => found.code === code)
      .map(({ message }) => message);

  it('counts 1,384 lines, of which the areas hold 1,103', () => {
    expect(before.totals?.lines).toEqual({
      covered: 0,
      total: 1384,
      partial: 0,
    });
    const stated = before.areas.filter(area => area.origin === 'stated');
    const sum = stated.reduce((n, area) => n + area.totals.lines.total, 0);
    expect([stated.length, sum]).toEqual([9, 1103]);
    expect(now.totals?.lines).toMatchObject({ covered: 211, total: 1384 });
  });

  it('misses 1,108 lines for 80 %, not 1,107', () => {
    expect(before.targets).toMatchObject([
      { target: { value: 80, origin: 'repository-file' }, missing: 1108 },
    ]);
    expect(now.targets[0].missing).toBe(897);
  });

  it('has nine targets of areas, each with its origin', () => {
    const targets = before.areas.flatMap(area => area.targets);
    expect(targets.map(({ target }) => target.value)).toEqual([
      80, 90, 70, 80, 85, 80, 60, 50, 40,
    ]);
    expect(new Set(targets.map(({ target }) => target.originDetail))).toEqual(
      new Set(['.coverage-plan.yaml']),
    );
  });

  it('says that the targets, the areas, the phases and the hours do not fit', () => {
    expect(finding('C1')).toEqual([
      expect.stringMatching(
        /683 of 1,384 lines, 49\.4 % \(61\.9 % of the 1,103/,
      ),
    ]);
    expect(finding('C2')).toEqual([
      expect.stringMatching(/964 of 1,384.*69\.7 %/),
    ]);
    expect(finding('C3')).toEqual([
      expect.stringMatching(/1,103 of 1,384 lines; 281 lines in 6 files/),
    ]);
    expect(finding('C4')[0]).toMatch(/promises 60 %.*at most 22\.9 %/);
    expect(finding('C7')).toEqual([
      expect.stringMatching(/add up to 9 to 13.*states 10 to 15/),
    ]);
  });

  it('never promises more than a phase holds', () => {
    const [first] = before.plan.phases;
    expect(first.atMost).toBeCloseTo((317 / 1384) * 100, 10);
    for (const plan of [before.plan, now.plan]) {
      for (const phase of plan.phases) {
        expect(phase.to!).toBeLessThanOrEqual(phase.atMost! + 1e-9);
      }
    }
  });

  it('ranks the rows as the people did, whose priorities are stated', () => {
    const levels = Object.fromEntries(
      before.gaps.map(gap => [
        gap.path.replace('core/', ''),
        gap.priority.level,
      ]),
    );
    expect(levels).toMatchObject({
      'batch_app/database.py': 'high',
      'batch_app/api_server.py': 'medium',
      'batch_app/worker.py': 'low',
    });
  });

  it.each(COMPUTED)('says what row %s said: %s', (_row, _says, appears) => {
    expect(renderReport(before, { format: 'markdown' })).toMatch(appears);
  });

  it('gives the same numbers as data', () => {
    const json = JSON.parse(renderReport(now, { format: 'json' }));
    expect(json).toEqual(JSON.parse(JSON.stringify(toReportDocument(now))));
    expect(json.areas).toHaveLength(10);
  });

  it('is plain data that can be stored and read again', () => {
    expect(JSON.parse(JSON.stringify(now))).toEqual(now);
  });
});
