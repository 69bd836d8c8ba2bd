import { formatPercent } from '../model/ratio';
import { counted, statedPercent } from '../model/wording';
import { LineCeiling } from '../targets/lineCeilings';
import { TargetProgress } from '../targets/Target';
import { Check } from './CheckContext';
import { isStated } from './isStated';
import { targetFix } from './targetFix';

/**
 * A lines target, from wherever, that the files would allow were it not for
 * blocked and exempt ones: these count in coverage, but nobody covers them.
 */
export const exceptionsBarTarget: Check = ({ targets, areas, ceilings }) => [
  ...targets.flatMap(progress => findingOf(progress, ceilings.entity)),
  ...areas.flatMap(area =>
    area.targets
      .filter(({ target }) => target.area !== null)
      .flatMap(progress =>
        findingOf(progress, ceilings.areas.get(area.definition.name) ?? null),
      ),
  ),
];

/** Whether blocked and exempt files alone keep lines below a percentage. */
export function isBarredByExceptions(
  value: number,
  { percent, withoutExceptions }: LineCeiling,
): boolean {
  return value > percent + 1e-9 && value <= withoutExceptions + 1e-9;
}

function findingOf(
  { target }: TargetProgress,
  ceiling: LineCeiling | null,
): ReturnType<Check> {
  const { measure, value, area } = target;
  if (
    measure !== 'lines' ||
    !ceiling ||
    !isBarredByExceptions(value, ceiling)
  ) {
    return [];
  }
  const { files, lines } = ceiling.heldBack;
  return [
    {
      code: 'exceptions-bar-target',
      severity: 'warning',
      message: `The target of ${statedPercent(value)} of lines${
        area === null ? '' : ` for area ${area}`
      } is out of reach, since ${counted(files, 'blocked or exempt file')} ${
        files === 1 ? 'holds' : 'hold'
      } back ${counted(lines, 'line')}: at most ${formatPercent(
        ceiling.percent,
      )} can be covered.`,
      ...(isStated(target)
        ? targetFix(target, { value: Math.floor(ceiling.percent) })
        : {}),
    },
  ];
}
