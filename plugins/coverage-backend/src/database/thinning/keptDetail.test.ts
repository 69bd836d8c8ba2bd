import fc from 'fast-check';
import { DAY_MS } from '../../time/days';
import { findThinnable } from './keptDetail';

const now = new Date('2026-06-30T12:00:00.000Z');

const at = (hoursAgo: number) =>
  new Date(now.getTime() - hoursAgo * 3_600_000).toISOString();

const snapshots = fc
  .array(
    fc.record({
      hoursAgo: fc.nat({ max: 24 * 60 }),
      branch: fc.constantFrom('main', 'topic', null),
    }),
    { maxLength: 80 },
  )
  .map(all =>
    all
      .sort((a, b) => a.hoursAgo - b.hoursAgo)
      .map(({ hoursAgo, branch }, i) => ({
        id: String(i),
        branch,
        committed_at: at(hoursAgo),
      })),
  );
const keeping = fc.record({
  snapshots: fc.integer({ min: 1, max: 5 }),
  days: fc.nat({ max: 20 }),
  dailyDays: fc.nat({ max: 50 }),
});

describe('findThinnable', () => {
  it('leaves what any of the rules keeps, of each branch alone', () => {
    fc.assert(
      fc.property(snapshots, keeping, (all, kept) => {
        const thinned = new Set(findThinnable(all, kept, now));
        for (const branch of ['main', 'topic', null]) {
          const own = all.filter(one => one.branch === branch);
          own.forEach((one, i) => {
            const age = now.getTime() - Date.parse(one.committed_at);
            const day = one.committed_at.slice(0, 10);
            const isLast =
              own.findIndex(other => other.committed_at.startsWith(day)) === i;
            const stays =
              i < kept.snapshots ||
              age <= kept.days * DAY_MS ||
              (isLast && age <= kept.dailyDays * DAY_MS);
            expect(thinned.has(one)).toBe(!stays);
          });
        }
      }),
    );
  });

  it('thins nothing more of what it left', () => {
    fc.assert(
      fc.property(snapshots, keeping, (all, kept) => {
        const thinned = new Set(findThinnable(all, kept, now));
        const left = all.filter(one => !thinned.has(one));
        expect(findThinnable(left, kept, now)).toEqual([]);
      }),
    );
  });
});
