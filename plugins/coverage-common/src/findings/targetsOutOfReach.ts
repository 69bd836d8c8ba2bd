import { formatPercent, percentOf } from '../model/ratio';
import { Finding } from '../model/Finding';
import { statedPercent } from '../model/wording';
import { LineCeiling } from '../targets/lineCeilings';
import { TargetProgress } from '../targets/Target';
import { Check } from './CheckContext';
import { isBarredByExceptions } from './exceptionsBarTarget';
import { isStated } from './isStated';
import { targetFix } from './targetFix';

/** Above it, the last lines cost far more than they tell. */
const RARELY_PAYS = 95;

/**
 * C8: a stated target below the present coverage, above what the files'
 * ceilings allow, or above 95 %. Every source file can get a test, so the last
 * two do not hold for targets of files. What only blocked and exempt files put
 * out of reach has a finding of its own.
 */
export const targetsOutOfReach: Check = context => {
  const { areas, ceilings } = context;
  const ofEntity = context.targets.flatMap(progress =>
    findingsOf(progress, ceilings.entity),
  );
  const ofAreas = areas
    .filter(area => area.origin === 'stated')
    .flatMap(area => {
      const ofArea = ceilings.areas.get(area.definition.name) ?? null;
      return area.targets
        .filter(({ target }) => target.area !== null)
        .flatMap(progress => findingsOf(progress, ofArea));
    });
  return [...ofEntity, ...ofAreas];
};

function findingsOf(
  { target, current }: TargetProgress,
  ceiling: LineCeiling | null,
): Finding[] {
  if (!isStated(target)) {
    return [];
  }
  const { area, value, measure } = target;
  const what = `The target of ${statedPercent(value)} of ${measure}${
    area === null ? '' : ` for area ${area}`
  }`;
  const now = percentOf(current);
  const fixedAt = (percent: number) =>
    targetFix(target, { value: Math.floor(percent) });
  if (now !== null && value < now - 1e-9) {
    return [
      {
        code: 'C8',
        severity: 'info',
        message: `${what} is below the present ${formatPercent(
          now,
        )}, so coverage may fall without anybody noticing.`,
        ...(Math.floor(now) > value ? fixedAt(now) : {}),
      },
    ];
  }
  if (measure === 'files') {
    return [];
  }
  if (
    measure === 'lines' &&
    ceiling !== null &&
    value > ceiling.percent + 1e-9
  ) {
    if (isBarredByExceptions(value, ceiling)) {
      return [];
    }
    return [
      {
        code: 'C8',
        severity: 'warning',
        message: `${what} is above the ${formatPercent(
          ceiling.percent,
        )} that its files can reach with reasonable effort.`,
        ...fixedAt(ceiling.percent),
      },
    ];
  }
  return value > RARELY_PAYS
    ? [
        {
          code: 'C8',
          severity: 'info',
          message: `${what} is above ${RARELY_PAYS} %, where the last lines cost far more than they tell.`,
          ...fixedAt(RARELY_PAYS),
        },
      ]
    : [];
}
