import { planWith } from './planWith';
import { preparePlan } from './preparePlan';
import { options } from './__testData__/planOf';
import { gapOf, effortModel } from './__testData__/gapOf';

const LEVELS = ['critical', 'high', 'medium', 'low'] as const;

describe('planWith', () => {
  it.each(['target', 'theme'] as const)(
    'answers a keystroke at 5,000 files, by %s',
    strategy => {
      const gaps = Array.from({ length: 5000 }, (_, i) =>
        gapOf(`src/${i % 250}/${i}.ts`, {
          total: 20 + ((i * 37) % 300),
          level: LEVELS[i % 97 === 0 ? 0 : 1 + (i % 3)],
          area: `area ${i % 40}`,
        }),
      );
      const total = gaps.reduce((sum, gap) => sum + gap.lines!.total, 0);
      const prepared = preparePlan({
        gaps,
        totals: { covered: 0, total },
        fileCounts: null,
        statedPhases: [],
        model: effortModel,
      });
      const times = Array.from({ length: 15 }, (_, i) => {
        const begin = process.cpuUsage();
        planWith(prepared, { ...options, strategy, target: 60 + i });
        const { user, system } = process.cpuUsage(begin);
        return (user + system) / 1000;
      });
      // Twice a frame, of processor time and in the fastest run, since the
      // machine may be busy.
      expect(Math.min(...times)).toBeLessThan(32);
    },
  );
});
