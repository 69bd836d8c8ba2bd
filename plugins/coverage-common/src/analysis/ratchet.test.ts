import { HistoryPoint } from '../forecast/Forecast';
import { EffectiveTarget } from '../targets/Target';
import { ratchetOf } from './ratchet';

const target: EffectiveTarget = {
  measure: 'lines',
  value: 70,
  by: null,
  kind: 'committed',
  area: null,
  origin: 'portal',
  originDetail: 'set by user:default/ada',
};

const point = (
  day: string,
  covered: number,
  total = 1000,
  flags = ['unit'],
): HistoryPoint => ({
  committedAt: `2027-${day}T10:00:00.000Z`,
  covered,
  total,
  flags,
});

const held = [
  point('01-01', 800),
  point('01-12', 805),
  point('01-20', 806),
  point('01-31', 804),
];

const ratchet = (
  history: HistoryPoint[],
  options: Partial<Parameters<typeof ratchetOf>[0]> = {},
) =>
  ratchetOf({
    history,
    now: '2027-02-01T09:00:00.000Z',
    floor: null,
    target,
    ceiling: 95,
    raise: false,
    ...options,
  });

describe('ratchetOf', () => {
  it('tells nothing of what was before a reset', () => {
    const history = [...held, point('02-01', 700)];
    expect(ratchet(history, { resetOn: '2027-02-01' })).toEqual({
      floor: null,
      findings: [],
    });
  });

  it('tells that an upload broke the floor, with the lines', () => {
    const { findings } = ratchet([...held, point('02-01', 700)]);
    expect(findings).toEqual([
      {
        code: 'floor-broken',
        severity: 'warning',
        message:
          'Line coverage fell to 70.0 %, below the floor of 80.2 %: 104 more lines are uncovered than in the upload before.',
      },
    ]);
  });

  it('is silent where covered code was deleted or a flag is missing', () => {
    expect(ratchet([...held, point('02-01', 500, 690)]).findings).toEqual([]);
    expect(
      ratchet([...held, point('02-01', 100, 1000, ['e2e'])]).findings,
    ).toEqual([]);
  });

  it('tells of one line as of one', () => {
    const { findings } = ratchet([...held, point('02-01', 803)], {
      floor: 80.35,
    });
    expect(findings[0].message).toMatch(
      /: 1 more line is uncovered than in the upload before\.$/,
    );
  });

  it('goes on telling until the floor holds again', () => {
    const broken = [...held, point('02-01', 700), point('02-08', 702)];
    const now = '2027-02-20T09:00:00.000Z';
    expect(ratchet(broken, { now }).findings).toEqual([
      {
        code: 'floor-broken',
        severity: 'warning',
        message:
          'Line coverage is 70.2 %, below the floor of 80.2 % since 2027-02-01, when 104 more lines became uncovered.',
      },
    ]);
    const mended = [...broken, point('02-15', 803)];
    expect(ratchet(mended, { now }).findings).toEqual([]);
  });

  it('forgets the floor where something else is measured', () => {
    const other = [
      ...held,
      point('02-01', 300, 1000, ['unit', 'e2e']),
      point('02-02', 290, 1000, ['unit', 'e2e']),
    ];
    expect(ratchet(other, { floor: 80.2 })).toEqual({
      floor: null,
      findings: [],
    });
  });

  it('never lowers the floor that holds', () => {
    expect(ratchet(held, { floor: 90 }).floor?.percent).toBe(90);
    expect(ratchet(held).floor?.percent).toBe(80.2);
  });

  it('proposes a point more only to those who want it', () => {
    expect(ratchet(held).findings).toEqual([]);
    expect(ratchet(held, { raise: true }).findings).toMatchObject([
      {
        code: 'target-can-rise',
        message:
          'The target of 70 % was held for four weeks: it can rise to 71 %.',
        fix: { kind: 'set-target', target: { area: null, value: 71 } },
      },
    ]);
  });

  it('has nothing to say of no history', () => {
    expect(ratchet([])).toEqual({ floor: null, findings: [] });
  });
});
