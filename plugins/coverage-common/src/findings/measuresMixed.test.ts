import { measuresMixed } from './measuresMixed';
import {
  areaOf,
  contextOf,
  inventoryOf,
  targetOf,
} from './__testData__/contextOf';

const lines = { covered: 5, total: 10 };
const files = { covered: 13, total: 14 };

describe('C10', () => {
  it('keeps files with a test and lines apart', () => {
    const targets = [
      targetOf(80, lines, { area: 'handlers' }),
      targetOf(100, files, { area: 'handlers', measure: 'files' }),
    ];
    const areas = [areaOf('handlers', lines, { targets })];
    expect(measuresMixed(contextOf({ areas }))).toEqual([
      {
        code: 'C10',
        severity: 'info',
        message:
          'Area handlers has targets of 100 % of files and 80 % of lines: 13 of 14 files with a test is not line coverage, so both are counted apart.',
      },
    ]);
  });

  it('looks at the entity, too', () => {
    const targets = [
      targetOf(80, lines),
      targetOf(90, null, { measure: 'files' }),
    ];
    expect(measuresMixed(contextOf({ targets }))[0].message).toBe(
      'The entity has targets of 90 % of files and 80 % of lines: a file with a test is not line coverage, so both are counted apart.',
    );
  });

  it('does not hold a target of the organisation against people', () => {
    const targets = [
      targetOf(75, lines, { origin: 'policy' }),
      targetOf(90, files, { measure: 'files' }),
    ];
    expect(measuresMixed(contextOf({ targets }))).toEqual([]);
  });

  it('does not take test files for tested files', () => {
    const targets = [targetOf(90, files, { area: 'sdk', measure: 'files' })];
    const areas = [
      areaOf('sdk', lines, {
        files: 14,
        targets,
        definition: {
          name: 'sdk',
          include: ['sdk/**'],
          exclude: ['sdk/tests/e2e/**'],
        },
      }),
    ];
    const inventory = inventoryOf({
      'sdk/tests/a.py': {},
      'sdk/tests/b.py': {},
      'sdk/tests/e2e/c.py': {},
      'api/tests/d.py': {},
    });
    expect(measuresMixed(contextOf({ areas, inventory }))).toEqual([
      {
        code: 'C10',
        severity: 'info',
        message:
          'The globs of area sdk match 2 test files beside its 14 source files; its target counts source files that have a test, not test files.',
      },
    ]);
  });

  it('is silent with one measure', () => {
    const areas = [areaOf('a', lines, { targets: [targetOf(80, lines)] })];
    const inventory = inventoryOf({ 'a/test.py': {} });
    const targets = [targetOf(80), targetOf(70, null, { kind: 'stretch' })];
    expect(measuresMixed(contextOf({ areas, targets, inventory }))).toEqual([]);
  });
});
