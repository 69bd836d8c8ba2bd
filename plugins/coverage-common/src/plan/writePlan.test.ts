import { buildPlan } from './buildPlan';
import { gapOf, effortModel } from './__testData__/gapOf';
import {
  batchServerGaps,
  batchServerPhases,
  batchServerTotals,
} from './__testData__/batchServer';
import { writePhaseIssue, writePlan, writeStepIssue } from './writePlan';

const options = {
  target: 80,
  strategy: 'target' as const,
  capacity: 4,
  start: '2027-01-04',
  by: null,
  order: [],
};

describe('writePlan', () => {
  const plan = buildPlan({
    gaps: batchServerGaps,
    totals: batchServerTotals,
    fileCounts: null,
    statedPhases: batchServerPhases,
    model: effortModel,
    options,
  });
  const lines = writePlan(plan).split('\n');

  it.each([
    'The target of 80 % of lines is reached.',
    '## Unit tests',
    'From 0 % to 18.4 %, target 60 %; its files hold at most 22.9 %.',
    'Stated: 4 to 6 hours.',
    '- [ ] `core/metrics.py` from 0 % to 90.0 %, high, 44 min',
    '- `tests/test_core_metrics_py`',
    '- `core/settings.py`',
  ])('says %p', part => {
    expect(lines.filter(line => line.includes(part))).toHaveLength(1);
  });

  it('gives a phase as an issue with its steps to tick off', () => {
    const { title, body } = writePhaseIssue(plan.phases[0]);
    expect(title).toBe('Unit tests: from 0 % to 18.4 %');
    expect(body).toMatch(/^From 0 % to 18.4 %/);
    expect(body).toContain('- [ ] `core/metrics.py` from 0 % to 90.0 %');
  });

  it('is short without anything to do', () => {
    const none = buildPlan({
      gaps: [],
      totals: { covered: 9, total: 10 },
      fileCounts: null,
      statedPhases: [],
      model: effortModel,
      options,
    });
    expect(writePlan(none)).toBe(
      '# Test plan\n\nFrom 90.0 % to 90.0 % of lines. The target of 80 % of lines is reached.\n',
    );
  });
});

describe('writeStepIssue', () => {
  const issueOf = (measure: 'lines' | 'files', tested = false) => {
    const gap = gapOf('src/`a`.ts', { measure, tested, level: 'critical' });
    const { phases } = buildPlan({
      gaps: [
        { ...gap, priority: { ...gap.priority, rationale: 'Holds *money*.' } },
      ],
      totals: measure === 'lines' ? { covered: 0, total: 100 } : null,
      fileCounts: { tested: 0, source: 1 },
      statedPhases: [],
      model: effortModel,
      options,
    });
    return writeStepIssue(phases[0].steps[0], measure);
  };

  it('says what to cover, why and where', () => {
    expect(issueOf('lines')).toEqual({
      title: 'Test src/`a`.ts: 0 % to 80.0 % of its lines',
      body: `\`\`src/\`a\`.ts\`\` has priority critical: Holds \\*money\\*.

Cover 80 lines more, from 0 % to 80.0 % of its lines.

Create \`tests/test_src_a_ts\`.

Estimated effort: 1.1 h (0.8-1.7).
`,
    });
  });

  it('asks for the first test where files are counted', () => {
    const { title, body } = issueOf('files', true);
    expect(title).toBe('Write the first test of src/`a`.ts');
    expect(body).toContain('No test imports it yet.');
    expect(body).toContain('The tests belong in `tests/test_src_a_ts`.');
  });
});
