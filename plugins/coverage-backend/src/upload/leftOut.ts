import { Finding } from '@backstage-coverage/plugin-coverage-common';

const LISTED = 20;

/**
 * The finding that lists files of reports which nobody gets.
 *
 * @param where - they lie: `outside of services/cart`
 */
export function leftOut(
  code: string,
  paths: readonly string[],
  where: string,
): Finding[] {
  if (paths.length === 0) {
    return [];
  }
  const sorted = [...paths].sort();
  const more = sorted.length - LISTED;
  const names = [
    ...sorted.slice(0, LISTED),
    ...(more > 0 ? [`${more} more`] : []),
  ].join(', ');
  const what =
    paths.length === 1
      ? '1 file of the reports lies'
      : `${paths.length} files of the reports lie`;
  return [
    {
      code,
      severity: 'warning',
      message: `${what} ${where} and stayed out: ${names}`,
      ...(paths.length === 1 ? { path: paths[0] } : {}),
    },
  ];
}
