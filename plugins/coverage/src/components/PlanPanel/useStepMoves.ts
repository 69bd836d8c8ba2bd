import { Plan } from '@backstage-coverage/plugin-coverage-common';
import { RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../../hooks/useT';
import { neighbour, orderAfterMove, StepMove } from '../../model/planOrder';

export interface StepMoves {
  /** One place up or down. */
  nudge(phase: number, index: number, by: -1 | 1): void;
  canNudge(phase: number, index: number, by: -1 | 1): boolean;
  /** Dragging begins with a step, and ends on the place of another. */
  lift(phase: number, path: string): void;
  canDrop(phase: number): boolean;
  drop(phase: number, index: number): void;
}

/**
 * Moves steps by keys and by dragging. The focus follows a step that keys
 * moved, and where it went is told.
 */
export function useStepMoves(
  plan: Plan,
  onOrder: (order: readonly string[]) => void,
): StepMoves & { container: RefObject<HTMLElement>; told: string } {
  const t = useT();
  const container = useRef<HTMLElement>(null);
  const lifted = useRef<{ phase: number; path: string }>();
  const moved = useRef<{ path: string; button?: string }>();
  const [told, setTold] = useState('');
  // Kept between renders, so that rows of which nothing changed are not drawn.
  const latest = useRef({ plan, onOrder });
  latest.current = { plan, onOrder };

  useEffect(() => {
    const { path, button } = moved.current ?? {};
    if (path === undefined) {
      return;
    }
    moved.current = undefined;
    const phase = plan.phases.find(({ steps }) =>
      steps.some(step => step.path === path),
    );
    if (phase) {
      const index = phase.steps.findIndex(step => step.path === path) + 1;
      setTold(t('plan.step.moved', { path, index, phase: phase.name }));
    }
    if (button) {
      focusStep(container.current, path, button);
    }
  }, [plan, t]);

  const moves = useMemo((): StepMoves => {
    const make = (move: StepMove | undefined, button?: string) => {
      if (move) {
        moved.current = { path: move.path, button };
        const { plan: from, onOrder: tell } = latest.current;
        tell(orderAfterMove(from, move));
      }
    };
    const target = (phase: number, index: number, by: -1 | 1) =>
      neighbour(latest.current.plan, phase, index, by);
    return {
      nudge: (phase, index, by) =>
        make(target(phase, index, by), by < 0 ? 'up' : 'down'),
      canNudge: (phase, index, by) => target(phase, index, by) !== undefined,
      lift: (phase, path) => {
        lifted.current = { phase, path };
      },
      canDrop: phase => {
        const { origin, options } = latest.current.plan;
        const isInTurn = origin === 'computed' && options.strategy === 'target';
        return (
          lifted.current !== undefined &&
          (isInTurn || lifted.current.phase === phase)
        );
      },
      drop: (phase, index) => {
        if (lifted.current) {
          make({ path: lifted.current.path, phase, to: index });
          lifted.current = undefined;
        }
      },
    };
  }, []);

  return { ...moves, container, told };
}

/**
 * The button that was pressed, or the other one where that is at an end. A file
 * may have a step in later phases too: the first is the one that moved.
 */
function focusStep(within: HTMLElement | null, path: string, button: string) {
  const first = [
    ...(within?.querySelectorAll<HTMLElement>('button[data-move]') ?? []),
  ].find(({ dataset }) => dataset.path === path);
  const buttons = [
    ...(first?.parentElement?.querySelectorAll<HTMLButtonElement>(
      'button[data-move]:enabled',
    ) ?? []),
  ];
  (
    buttons.find(({ dataset }) => dataset.move === button) ?? buttons[0]
  )?.focus();
}
