import { coverageBackends } from './coverageBackend';

type Backend = Awaited<
  ReturnType<ReturnType<typeof coverageBackends>['start']>
>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** `2027-06-30`, some days from today in UTC. */
export function daysFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** A file of 100 lines, of which so many are covered. */
export function lcovOf(covered: number): string {
  const lines = Array.from(
    { length: 100 },
    (_, i) => `DA:${i + 1},${i < covered ? 1 : 0}`,
  );
  return ['SF:src/all.ts', ...lines, 'end_of_record', ''].join('\n');
}

/** Sends one commit a week, the last one of today. */
export async function uploadWeekly(
  { upload }: Pick<Backend, 'upload'>,
  name: string,
  covered: number[],
): Promise<void> {
  for (const [i, lines] of covered.entries()) {
    await upload(
      {
        entityRef: `component:default/${name}`,
        commit: `c0ffee${String(i).padStart(2, '0')}`,
        committedAt: `${daysFromNow(
          7 * (i - covered.length + 1),
        )}T00:00:00.000Z`,
      },
      lcovOf(lines),
    ).expect(201);
  }
}
