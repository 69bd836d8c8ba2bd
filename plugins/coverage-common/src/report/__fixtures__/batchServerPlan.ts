import { EffortEstimate } from '../../effort/Effort';
import { Gap } from '../../gaps/Gap';
import { Plan, PlanPhase, PlanStep } from '../../plan/Plan';

const PHASES: [string, number, [number, number], string[]][] = [
  [
    'Phase 1: Add unit tests',
    60,
    [4, 6],
    ['database', 'metrics', 'logging_config', 'webhooks', 'base'],
  ],
  ['Add integration tests', 75, [3, 4], ['api_server', 'worker']],
  ['Increase coverage', 80, [2, 3], ['webhook', 'benchmarks']],
];

/** Stated phases with what the gaps of their files amount to. */
export function planOf(
  gaps: Gap[],
  lines: { covered: number; total: number },
): Plan {
  let { covered } = lines;
  const percent = (n: number) => (n / lines.total) * 100;
  const phases = PHASES.map(([name, target, hours, stems], i): PlanPhase => {
    const mine = gaps.filter(gap => stems.includes(stemOf(gap.path)));
    const steps = mine.map(stepOf);
    const before = covered;
    covered += steps.reduce((sum, step) => sum + step.gain, 0);
    const whole = mine.reduce((sum, gap) => sum + gap.uncovered, before);
    return {
      name,
      description: null,
      target,
      steps,
      from: percent(before),
      to: percent(covered),
      atMost: percent(whole),
      effort: effortOf(steps),
      statedHours: hours,
      weeks: { from: i, to: i + 0.8 },
      endsOn: `2025-11-${String(7 + 7 * i).padStart(2, '0')}`,
      filesToCreate: steps
        .map(step => step.testFile!)
        .filter(file => !file.exists)
        .map(file => file.path),
    };
  });
  const steps = phases.flatMap(phase => phase.steps);
  const planned = new Set(steps.map(step => step.path));
  return {
    measure: 'lines',
    options: {
      target: 80,
      strategy: 'target',
      capacity: 4,
      start: '2025-11-03',
      by: '2026-06-30',
      order: [],
    },
    origin: 'stated',
    phases,
    from: percent(lines.covered),
    to: percent(covered),
    growthPerWeek: 0,
    reachesTarget: percent(covered) >= 80,
    ceiling: 86.2,
    effort: effortOf(steps),
    endsOn: '2025-11-21',
    unplanned: gaps.map(gap => gap.path).filter(path => !planned.has(path)),
  };
}

function stepOf(gap: Gap): PlanStep {
  const { covered, total } = gap.lines!;
  return {
    path: gap.path,
    area: gap.area,
    from: (covered / total) * 100,
    to: gap.target,
    gain: gap.missing,
    level: gap.priority.level,
    rationale: gap.priority.rationale,
    effort: gap.effort,
    quickWin: gap.state === 'quick-win',
    testFile: gap.testFile,
  };
}

function effortOf(steps: PlanStep[]): EffortEstimate {
  return estimate(steps.reduce((sum, step) => sum + step.effort.minutes, 0));
}

export function estimate(minutes: number): EffortEstimate {
  return { minutes, low: minutes * 0.7, high: minutes * 1.6 };
}

export function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.py$/, '');
}
