import { areasAgainstWhole } from './areasAgainstWhole';
import { areaOf, contextOf, targetOf } from './__testData__/contextOf';

const lines = { covered: 0, total: 10 };

describe('C11', () => {
  it('adds up targets of files', () => {
    const areas = [
      areaOf('a', lines, {
        files: 10,
        testedFiles: 2,
        targets: [targetOf(50, null, { area: 'a', measure: 'files' })],
      }),
      areaOf('rest', lines, { origin: 'rest', files: 10, testedFiles: 1 }),
    ];
    const targets = [targetOf(80, null, { measure: 'files' })];
    expect(areasAgainstWhole(contextOf({ areas, targets }))).toEqual([
      {
        code: 'C11',
        severity: 'warning',
        message:
          'The area targets lead to 6 of 20 files, 30.0 %, below the target of 80 %.',
        fix: {
          kind: 'set-target',
          target: {
            measure: 'files',
            value: 30,
            by: null,
            kind: 'committed',
            area: null,
          },
        },
      },
    ]);
  });

  it('counts no file as tested because a line of it is covered', () => {
    const areas = [
      areaOf('a', lines, {
        files: 10,
        testedFiles: 2,
        testedBy: 'covered-lines',
        targets: [targetOf(50, null, { area: 'a', measure: 'files' })],
      }),
    ];
    const targets = [targetOf(80, null, { measure: 'files' })];
    expect(areasAgainstWhole(contextOf({ areas, targets }))).toEqual([]);
  });

  it('finds an area that is due after the whole', () => {
    const at = (by: string) => {
      const own = targetOf(80, lines, { area: 'a', by });
      return areasAgainstWhole(
        contextOf({
          areas: [areaOf('a', lines, { targets: [own] })],
          targets: [targetOf(80, lines, { by: '2027-06-30' })],
        }),
      );
    };
    expect(at('2027-06-30')).toEqual([]);
    expect(at('2027-07-01')).toEqual([
      {
        code: 'C11',
        severity: 'warning',
        message:
          '80 % of lines is due on 2027-06-30, before 1 area that it counts on: a.',
        fix: {
          kind: 'set-target',
          target: {
            measure: 'lines',
            value: 80,
            by: '2027-07-01',
            kind: 'committed',
            area: null,
          },
        },
      },
    ]);
  });

  it('leaves the sum of lines to C1', () => {
    const own = targetOf(10, lines, { area: 'a' });
    const areas = [areaOf('a', lines, { targets: [own] })];
    const targets = [targetOf(80, lines)];
    expect(areasAgainstWhole(contextOf({ areas, targets }))).toEqual([]);
  });
});
