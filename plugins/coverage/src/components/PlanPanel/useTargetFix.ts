import {
  Analysis,
  EffectiveTarget,
  PortalTarget,
  Target,
} from '@backstage-coverage/plugin-coverage-common';
import { useState } from 'react';
import { ChangeState } from '../../hooks/useChange';
import { useT } from '../../hooks/useT';
import { isSameTarget, presentTarget } from '../../model/presentTarget';
import { useSettingChange } from '../SettingDialogs/useSettingChange';

/** A fix that was taken over, and how things were before it. */
export interface AppliedFix {
  set: PortalTarget;
  before: Analysis;
  /** What held before; `null`: no target. */
  was: EffectiveTarget | null;
  /** What was set in the portal before. */
  replaced: PortalTarget | undefined;
  isUndone: boolean;
}

export interface TargetFixes extends ChangeState {
  /** The last one. */
  applied: AppliedFix | undefined;
  apply(target: Target, reason: string): Promise<void>;
  /** Takes the last one back. */
  undo(): Promise<void>;
}

/** Sets targets as findings propose them, and takes them back. */
export function useTargetFix(
  entityRef: string,
  analysis: Analysis,
): TargetFixes {
  const t = useT();
  const { run, isPending, error } = useSettingChange(entityRef, 'target');
  const [applied, setApplied] = useState<AppliedFix>();
  return {
    isPending,
    error,
    applied,
    apply: async (target, reason) => {
      await run('set', t('settings.targetSaved'), async api => {
        const { items } = await api.listTargets(entityRef);
        const set = await api.putTarget(entityRef, { ...target, reason });
        setApplied({
          set,
          before: analysis,
          was: presentTarget(analysis, target),
          replaced: items.find(item => isSameTarget(item, target)),
          isUndone: false,
        });
      });
    },
    undo: async () => {
      if (!applied) {
        return;
      }
      const { replaced, set } = applied;
      await run('remove', t('plan.findings.undone'), async api => {
        if (replaced) {
          const { area, measure, value, by, kind, reason } = replaced;
          const old = { area, measure, value, by, kind, reason };
          await api.putTarget(entityRef, old);
        } else {
          await api.deleteTarget(entityRef, set.id);
        }
        setApplied({ ...applied, isUndone: true });
      });
    },
  };
}
