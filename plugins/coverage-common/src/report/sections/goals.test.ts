import { batchServer } from '../__fixtures__/batchServer';
import { withoutUpload } from '../__fixtures__/withoutUpload';
import { goalsOf } from './goals';

it('adds the goals of a hand-made table up and tells what they lead to', () => {
  const goals = goalsOf(batchServer({ covered: false }));
  expect(goals.reconciliation).toEqual({
    withGoal: 1103,
    rest: 281,
    total: 1384,
  });
  expect(goals.whenMet!.areas).toBeCloseTo(61.94, 2);
  expect(goals.whenMet!.whole).toBeCloseTo(49.36, 2);
  expect(goals.total.missing).toBe(686);
  expect(goals.overall).toMatchObject([{ needed: 1108, missing: 1108 }]);
});

it('never counts a goal that is met against the others', () => {
  const { rows, whenMet } = goalsOf(batchServer({ covered: true }));
  expect(rows.filter(row => row.met).map(row => row.area)).toEqual([
    'metrics',
    'base',
    'benchmarks',
  ]);
  expect(whenMet!.whole).toBeCloseTo(51.99, 2);
});

it('has a stretch goal only where it asks for more than the goal', () => {
  const analysis = batchServer({ covered: false });
  const stretchOf = (stretch: number) =>
    goalsOf({ ...analysis, proposals: { ...analysis.proposals, stretch } })
      .stretch;
  expect(stretchOf(84.2)).toMatchObject({ percent: 84.2 });
  expect(stretchOf(80)).toBeNull();
});

it('counts files where nothing was uploaded, and goals of lines apart', () => {
  const analysis = withoutUpload();
  const [{ target }] = batchServer({ covered: false }).targets;
  const progress = { target, current: null, missing: null, reached: null };
  const goals = goalsOf({ ...analysis, targets: [progress] });
  expect(goals.measure).toBe('files');
  expect(goals.overall).toEqual([]);
  expect(goals.otherMeasures).toEqual([progress]);
  expect(goals.whenMet).toBeNull();
});

it('keeps not measured areas out of the sums', () => {
  const analysis = batchServer({ covered: true });
  const [first, ...others] = analysis.areas;
  const areas = [{ ...first, measuredFiles: 0, targets: [] }, ...others];
  const goals = goalsOf({ ...analysis, areas });
  expect(goals.rows[0]).toMatchObject({
    current: null,
    missing: null,
    met: null,
  });
  expect(goals.total.current.total).toBe(1384 - 101);
});
