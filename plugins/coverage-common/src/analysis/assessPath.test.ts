import { analyse } from './analyse';
import { assessPath } from './assessPath';
import { input, listed, measured } from './__testData__/analysisInput';

describe('assessPath', () => {
  const given = input({
    files: [
      measured('src/auth/permissions.ts', 3, 90),
      measured('src/format.ts', 10, 12),
    ],
    inventory: {
      version: 1,
      stacks: [],
      files: [
        listed('src/auth/permissions.ts'),
        listed('src/format.ts'),
        listed('src/format.test.ts', { kind: 'test' }),
      ],
    },
  });

  it('gives a file the priority that its analysis has', () => {
    const { gaps } = analyse(given);
    expect(gaps.length).toBeGreaterThan(0);
    for (const { path, priority } of gaps) {
      expect(assessPath(given, path)).toEqual({
        ...priority,
        path,
        known: true,
        excluded: null,
      });
    }
  });

  it('says what rules would say of a file that does not exist', () => {
    const assessed = assessPath(given, 'src/billing/chargeCard.ts');
    const [likeAny] = analyse({
      ...given,
      files: [...given.files, measured('src/billing/chargeCard.ts', 0, 50)],
    }).gaps.filter(({ path }) => path === 'src/billing/chargeCard.ts');
    expect(assessed).toMatchObject({ known: false, excluded: null });
    expect(assessed.reasons.length).toBeGreaterThan(0);
    expect(likeAny.priority.reasons.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining([assessed.reasons[0].ruleId]),
    );
  });

  it('says that a file does not count', () => {
    expect(assessPath(given, 'src/format.test.ts')).toMatchObject({
      known: true,
      excluded: 'test',
    });
  });

  it('heeds what people set', () => {
    const override = {
      path: 'src/format.ts',
      level: 'critical' as const,
      reason: 'invoices',
      by: null,
      until: null,
    };
    const portal = { ...given.portal, overrides: [override] };
    expect(assessPath({ ...given, portal }, 'src/format.ts')).toMatchObject({
      level: 'critical',
      override,
    });
  });
});
