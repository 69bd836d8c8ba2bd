import { formatPercent } from '../model/ratio';
import { statedPercent } from '../model/wording';
import { Check } from './CheckContext';

/**
 * C4: a stated phase promises more than it and those before it hold, even if
 * each of their files were covered wholly.
 */
export const phasePromisesTooMuch: Check = ({ plan }) =>
  plan.origin !== 'stated'
    ? []
    : plan.phases.flatMap((phase, p) => {
        const { name, target, atMost } = phase;
        if (target === null || atMost === null || atMost >= target - 1e-9) {
          return [];
        }
        const files =
          p === 0 ? 'its files hold' : 'its files and those before it hold';
        return [
          {
            code: 'C4',
            severity: 'error' as const,
            message: `Phase ${name} promises ${statedPercent(
              target,
            )}, ${files} at most ${formatPercent(atMost)}.`,
            fix: {
              kind: 'set-phase-target' as const,
              phase: name,
              value: Math.floor(phase.to ?? atMost),
            },
          },
        ];
      });
