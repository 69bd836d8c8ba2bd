import { Finding } from '../model/Finding';
import { Target } from '../targets/Target';

/**
 * The same target with another value or due date; nothing for 0 %, which is no
 * target.
 */
export function targetFix(
  { measure, value, by, kind, area }: Target,
  change: Partial<Pick<Target, 'value' | 'by'>>,
): Pick<Finding, 'fix'> {
  const target = { measure, value, by, kind, area, ...change };
  return target.value > 0 ? { fix: { kind: 'set-target', target } } : {};
}
