import { analyse } from '../analysis/analyse';
import { input, measured } from '../analysis/__testData__/analysisInput';
import { PriorityLevel } from '../priorities/Priority';
import { planWith } from '../plan/planWith';
import { preparePlan } from '../plan/preparePlan';
import { gapAtLevel } from './gapAtLevel';

const LEVELS: PriorityLevel[] = ['critical', 'high', 'medium', 'low'];
const path = 'src/billing/invoice.ts';
const files = [
  measured('src/auth/login.ts', 0, 60),
  measured(path, 10, 300),
  measured('src/theme/colors.ts', 5, 80),
  measured('src/api/orders.ts', 20, 120),
];

describe('gapAtLevel', () => {
  it.each(LEVELS)('gives the plan that an override to %s gives', level => {
    const before = analyse(input({ files }));
    const after = analyse(
      input({
        files,
        portal: {
          ...input().portal,
          overrides: [
            { path, level, reason: 'As the law says', by: null, until: null },
          ],
        },
      }),
    );
    const gaps = before.gaps.map(gap =>
      gap.path === path ? gapAtLevel(gap, level) : gap,
    );

    const found = gaps.find(gap => gap.path === path)!;
    const wanted = after.gaps.find(gap => gap.path === path)!;
    expect(found.priority.level).toBe(level);
    expect(found.value).toBeCloseTo(wanted.value);
    expect(found.roi).toBeCloseTo(wanted.roi);

    const plan = planWith(
      preparePlan({ ...before.planInput, gaps }),
      before.plan.options,
    );
    const outlineOf = ({ phases, effort, endsOn }: typeof plan) => ({
      effort,
      endsOn,
      steps: phases.map(({ steps }) => steps.map(step => [step.path, step.to])),
    });
    expect(outlineOf(plan)).toEqual(outlineOf(after.plan));
  });
});
