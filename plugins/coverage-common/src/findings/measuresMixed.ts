import { areaMatcher } from '../areas/areaMatcher';
import { Finding } from '../model/Finding';
import { counted, formatCount, statedPercent } from '../model/wording';
import { TargetProgress } from '../targets/Target';
import { Check } from './CheckContext';
import { isStated } from './isStated';

/**
 * C10: counts of files read as coverage. Either a target of files stands
 * beside one of lines for the same code, or an area with a target of files
 * has globs that match test files, which are not tested modules.
 */
export const measuresMixed: Check = context => {
  const { areas, targets, inventory } = context;
  const stated = areas.filter(area => area.origin === 'stated');
  const beside = [
    ...mixed('The entity', targets),
    ...stated.flatMap(({ definition, targets: own }) =>
      mixed(
        `Area ${definition.name}`,
        own.filter(({ target }) => target.area !== null),
      ),
    ),
  ];
  const counting = stated.filter(({ targets: own }) => own.some(isOfFiles));
  const tests =
    counting.length === 0
      ? []
      : inventory?.files.filter(({ kind }) => kind === 'test') ?? [];
  const countingTests = counting.flatMap(({ definition, files }): Finding[] => {
    const isIn = areaMatcher(definition);
    const matched = tests.filter(({ path }) => isIn(path));
    return matched.length === 0
      ? []
      : [
          {
            code: 'C10',
            severity: 'info',
            message: `The globs of area ${definition.name} match ${counted(
              matched.length,
              'test file',
            )} beside its ${counted(
              files,
              'source file',
            )}; its target counts source files that have a test, not test files.`,
          },
        ];
  });
  return [...beside, ...countingTests];
};

function mixed(who: string, targets: readonly TargetProgress[]): Finding[] {
  const stated = targets.filter(({ target }) => isStated(target));
  const files = stated.find(isOfFiles);
  const lines = stated.find(({ target }) => target.measure === 'lines');
  if (!files || !lines) {
    return [];
  }
  const { current } = files;
  const now = current
    ? `${formatCount(current.covered)} of ${formatCount(
        current.total,
      )} files with a test`
    : 'a file with a test';
  return [
    {
      code: 'C10',
      severity: 'info',
      message: `${who} has targets of ${statedPercent(
        files.target.value,
      )} of files and ${statedPercent(
        lines.target.value,
      )} of lines: ${now} is not line coverage, so both are counted apart.`,
    },
  ];
}

function isOfFiles({ target }: TargetProgress): boolean {
  return target.measure === 'files';
}
