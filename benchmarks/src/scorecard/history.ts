const DAY_MS = 24 * 60 * 60 * 1000;

/** What was uploaded on a day. */
interface Day {
  id: string;
  day: string;
  total: number;
  covered: number;
}

/** Days with an upload, a few apart; code grows and so do tests. */
export function* daysOf(
  entityId: number,
  most: number,
  next: (end: number) => number,
  now: Date,
): Generator<Day> {
  let total = 50 + next(20_000);
  let covered = next(total + 1);
  for (let ago = next(most); ago >= 0; ago -= 1 + next(10)) {
    total += next(50);
    covered = Math.min(total, covered + next(60));
    const hex = `${entityId.toString(16).padStart(8, '0')}-0000-4000-8000-${ago
      .toString(16)
      .padStart(12, '0')}`;
    yield { id: hex, day: dayAgo(now, ago), total, covered };
  }
}

/** The row of what was uploaded. */
export function snapshotRow(ref: string, entityId: number, one: Day) {
  return {
    id: one.id,
    entity_ref: ref,
    commit_id: `${entityId.toString(16)}${one.day.replaceAll('-', '')}`,
    branch: 'main',
    committed_at: `${one.day}T11:00:00.000Z`,
    uploaded_at: `${one.day}T12:00:00.000Z`,
    flags: '["unit"]',
    manifest_hash: '\\x00',
    files: 10,
    files_with_lines: 10,
    lines_total: one.total,
    lines_covered: one.covered,
    lines_partial: 0,
    branches_total: one.total >> 2,
    branches_covered: one.covered >> 3,
    functions_total: null,
    functions_covered: null,
    has_lines: true,
  };
}

/** `2027-06-30`. */
export function dayAgo(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}
