import { parseRepositoryFile } from './parseRepositoryFile';

const areaWith = (rest: object) => ({
  areas: [{ name: 'database', include: ['core/**'], ...rest }],
});

describe('findings of a repository file', () => {
  it('finds unknown keys at any depth and says what was meant', () => {
    const { findings } = parseRepositoryFile({
      target: 80,
      zebra: 1,
      ...areaWith({ includ: ['x'], target: { value: 1, due: 'x' } }),
      priorities: { override: [] },
      testKinds: { unit: { include: [], desc: 'x' } },
    });
    expect(findings.map(finding => [finding.code, finding.severity])).toEqual(
      Array(6).fill(['unknown-key', 'warning']),
    );
    const messages = findings.map(finding => finding.message).join('\n');
    expect(messages).toContain('the key "target"; did you mean "targets"?');
    expect(messages).toContain('the key "zebra"; known are targets, areas');
    expect(messages).toContain(
      'the key "includ" of areas[0]; did you mean "include"?',
    );
    expect(messages).toContain(
      'the key "due" of areas[0].target; known are measure, value, by, kind.',
    );
    expect(messages).toContain(
      'the key "override" of priorities; did you mean "overrides"?',
    );
    expect(messages).toContain('the key "desc" of testKinds.unit; known are');
  });

  it('sums up what would be a flood of unknown keys', () => {
    const keys = Array.from({ length: 1234 }, (_, i) => [`key${i}`, 1]);
    const { findings } = parseRepositoryFile(Object.fromEntries(keys));
    expect(findings).toHaveLength(21);
    expect(findings[20].message).toBe(
      'repository file: nothing reads 1,214 more keys.',
    );
  });

  it('finds areas that a phase names and nobody states', () => {
    const { findings } = parseRepositoryFile({
      ...areaWith({}),
      phases: [{ name: 'First', areas: ['databse', 'database'] }],
    });
    expect(findings).toEqual([
      {
        code: 'unknown-area',
        severity: 'warning',
        message:
          'The phase "First" names the area "databse", which is not there; did you mean "database"?',
      },
    ]);
  });
});
