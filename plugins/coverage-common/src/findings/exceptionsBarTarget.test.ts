import { exceptionsBarTarget } from './exceptionsBarTarget';
import { targetsOutOfReach } from './targetsOutOfReach';
import { areaOf, contextOf, targetOf } from './__testData__/contextOf';

const ceiling = {
  percent: 60,
  withoutExceptions: 95,
  heldBack: { files: 2, lines: 35 },
};
const lines = { covered: 20, total: 100 };

const context = (
  value: number,
  parts: Parameters<typeof targetOf>[2] = { origin: 'policy' },
) =>
  contextOf({
    targets: [targetOf(value, lines, parts)],
    ceilings: { entity: ceiling, areas: new Map() },
  });

describe('exceptions-bar-target', () => {
  it('finds a target of the policy that exempt files put out of reach', () => {
    expect(exceptionsBarTarget(context(75))).toEqual([
      {
        code: 'exceptions-bar-target',
        severity: 'warning',
        message:
          'The target of 75 % of lines is out of reach, since 2 blocked or exempt files hold back 35 lines: at most 60.0 % can be covered.',
      },
    ]);
  });

  it('offers a target where people stated it, and is the only one to tell', () => {
    const stated = context(75, {});
    expect(exceptionsBarTarget(stated)).toMatchObject([
      {
        fix: {
          kind: 'set-target',
          target: {
            measure: 'lines',
            value: 60,
            by: null,
            kind: 'committed',
            area: null,
          },
        },
      },
    ]);
    expect(targetsOutOfReach(stated)).toEqual([]);
  });

  it('is silent where the target is in reach, or the files bar it anyway', () => {
    expect(exceptionsBarTarget(context(60))).toEqual([]);
    expect(exceptionsBarTarget(context(96))).toEqual([]);
    expect(exceptionsBarTarget(context(75, { measure: 'files' }))).toEqual([]);
  });

  it('looks at areas with a target of their own', () => {
    const own = targetOf(75, lines, { area: 'core' });
    const messages = exceptionsBarTarget(
      contextOf({
        areas: [areaOf('core', lines, { targets: [own] })],
        ceilings: { entity: null, areas: new Map([['core', ceiling]]) },
      }),
    ).map(({ message }) => message);
    expect(messages).toEqual([
      'The target of 75 % of lines for area core is out of reach, since 2 blocked or exempt files hold back 35 lines: at most 60.0 % can be covered.',
    ]);
  });
});
