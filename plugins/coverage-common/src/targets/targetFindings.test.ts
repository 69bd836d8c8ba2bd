import fc from 'fast-check';
import { resolveTargets } from './resolveTargets';
import { bare, entity, file } from './__testData__/targetSources';

describe('resolveTargets', () => {
  it('takes the stricter of two that one source states, and says so', () => {
    const { entity: targets, findings } = resolveTargets({
      ...bare,
      entity: entity(),
      repositoryFile: file({
        targets: [
          { measure: 'lines', value: 60 },
          { measure: 'lines', value: 80 },
          { measure: 'lines', value: 70 },
        ],
        areas: null,
      }),
    });
    expect(targets.map(({ value }) => value)).toEqual([80]);
    expect(findings.map(({ code }) => code)).toEqual([
      'target-stated-twice',
      'target-stated-twice',
    ]);
    expect(findings[0].message).toContain('60.0 %');
    expect(findings[0].message).toContain('the stricter 80.0 % holds');
  });

  it.each([
    ['80', 80],
    ['80%', 80],
    [' 80 % ', 80],
    ['82.5', 82.5],
    ['0', 0],
    ['100', 100],
  ])('reads the annotation %p', (value, expected) => {
    const result = resolveTargets({
      ...bare,
      entity: entity({ value, by: '2027-06-30' }),
    });
    expect(result.findings).toEqual([]);
    expect(result.entity).toMatchObject([
      { value: expected, by: '2027-06-30', origin: 'annotation' },
    ]);
  });

  it.each(['eighty', '120', '-5', '', '80 or so', '8e1', 'NaN'])(
    'leaves the annotation %p out and takes the next source',
    value => {
      const result = resolveTargets({
        ...bare,
        entity: entity({ value, by: null }),
      });
      expect(result.entity.map(({ origin }) => origin)).toEqual(['default']);
      expect(result.findings).toEqual([]);
    },
  );

  it.each(['2027-02-30', 'soon', '30.06.2027'])(
    'keeps the target without the date %p',
    by => {
      const result = resolveTargets({
        ...bare,
        entity: entity({ value: '80', by }),
      });
      expect(result.entity).toMatchObject([{ value: 80, by: null }]);
      expect(result.findings).toEqual([]);
    },
  );

  it('never crashes on an annotation, and never leaves 0 to 100', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (value, by) => {
        const result = resolveTargets({
          ...bare,
          entity: entity({ value, by }),
        });
        expect(result.entity).toHaveLength(1);
        expect(result.entity[0].value).toBeGreaterThanOrEqual(0);
        expect(result.entity[0].value).toBeLessThanOrEqual(100);
      }),
    );
  });
});
