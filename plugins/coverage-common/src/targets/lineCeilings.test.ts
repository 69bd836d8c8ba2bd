import { file } from '../gaps/__testData__/gapInput';
import { effortModel } from '../plan/__testData__/gapOf';
import { lineCeilings } from './lineCeilings';

const ceilings = (fixed: boolean[]) =>
  lineCeilings({
    files: [
      file('gpu.py', { covered: 50, total: 100 }),
      file('a.py', { covered: 0, total: 100 }),
      file('b.py', { covered: 100, total: 100 }),
      file('c.py', null),
    ],
    difficulties: ['heavy', 'normal', 'io', 'normal'],
    fixed,
    areaOf: Int32Array.from([0, 0, 1, -1]),
    areaNames: ['core', 'rest', 'empty'],
    model: effortModel,
  });

describe('lineCeilings', () => {
  it('holds a heavy file at its ceiling although nothing is missing there', () => {
    const { entity, areas } = ceilings([false, false, false, false]);
    expect(areas.get('core')).toEqual({
      percent: 72.5,
      withoutExceptions: 72.5,
      heldBack: { files: 0, lines: 0 },
    });
    expect(areas.get('rest')!.percent).toBe(100);
    expect(areas.has('empty')).toBe(false);
    expect(entity!.percent).toBeCloseTo(245 / 3, 10);
  });

  it('leaves exempt files as they are, and says what they hold back', () => {
    const { entity, areas } = ceilings([true, true, true, true]);
    expect(areas.get('core')).toEqual({
      percent: 25,
      withoutExceptions: 72.5,
      heldBack: { files: 1, lines: 95 },
    });
    expect(entity!.percent).toBe(50);
  });

  it('has none where no line is measured', () => {
    expect(
      lineCeilings({
        files: [file('c.py', null)],
        difficulties: ['normal'],
        fixed: [false],
        areaOf: Int32Array.from([0]),
        areaNames: ['core'],
        model: effortModel,
      }),
    ).toEqual({ entity: null, areas: new Map() });
  });
});
