import fc from 'fast-check';
import {
  emptyRepositoryFile,
  parseRepositoryFile,
} from './parseRepositoryFile';
import { repositoryFileJsonSchema } from './repositoryFileSchema';

const areaWith = (rest: object) => ({
  areas: [{ name: 'database', include: ['core/**'], ...rest }],
});

/** Empty when the value is fine. */
function problemOf(value: unknown): string {
  try {
    parseRepositoryFile(value);
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('parseRepositoryFile', () => {
  it('reads every key', () => {
    const { file, findings } = parseRepositoryFile({
      targets: [
        { measure: 'lines', value: 80, by: '2027-06-30', kind: 'committed' },
      ],
      areas: [
        {
          name: 'database',
          include: ['core/batch_app/database.py'],
          exclude: [],
          target: 80,
          priority: 'high',
          rationale: 'Job state lives here',
          testKinds: ['unit'],
        },
      ],
      ignore: ['**/migrations/**'],
      testKinds: {
        unit: ['core/tests/unit/**'],
        manual: {
          include: ['core/tests/manual/**'],
          description: 'By hand',
          manual: true,
        },
      },
      phases: [
        {
          name: 'Unit tests',
          target: 60,
          areas: ['database'],
          hours: [4, 6],
          weeks: 2,
        },
        { name: 'Rest' },
      ],
      hours: [10, 15],
      capacity: 4,
      priority: { level: 'high', reason: 'for open source release' },
      priorities: {
        rules: [
          {
            id: 'X1',
            when: { words: ['ledger'] },
            effect: { set: 'critical' },
            reason: 'money',
          },
        ],
        disabled: ['A3'],
        overrides: [
          {
            path: 'core/batch_app/worker.py',
            priority: 'low',
            reason: 'needs a GPU',
            until: '2027-01-01',
          },
        ],
      },
      blocked: [{ path: 'core/a.py', reason: 'no seam' }],
      exempt: [{ path: 'core/b/**', reason: 'goes away', until: '2027-01-01' }],
      flags: { unit: { carryforward: true }, e2e: {} },
      paths: [{ from: '/app/', to: 'core/' }],
      testFiles: {
        'core/batch_app/logging_config.py': 'core/tests/unit/test_logging.py',
      },
      dismiss: [{ code: 'C3', reason: 'known' }],
      notes: ['A server runs for live tests'],
    });

    expect(findings).toEqual([]);
    expect(file).toEqual({
      targets: [
        { measure: 'lines', value: 80, by: '2027-06-30', kind: 'committed' },
      ],
      areas: [
        {
          name: 'database',
          include: ['core/batch_app/database.py'],
          exclude: [],
          targets: [{ measure: 'lines', value: 80 }],
          priority: 'high',
          rationale: 'Job state lives here',
          testKinds: ['unit'],
        },
      ],
      ignore: ['**/migrations/**'],
      testKinds: {
        unit: { include: ['core/tests/unit/**'] },
        manual: {
          include: ['core/tests/manual/**'],
          description: 'By hand',
          manual: true,
        },
      },
      phases: [
        {
          name: 'Unit tests',
          target: 60,
          areas: ['database'],
          hours: [4, 6],
          weeks: 2,
        },
        { name: 'Rest' },
      ],
      hours: [10, 15],
      capacity: 4,
      priority: { level: 'high', reason: 'for open source release' },
      priorities: {
        rules: [
          {
            id: 'X1',
            when: { words: ['ledger'] },
            effect: { set: 'critical' },
            reason: 'money',
          },
        ],
        disabled: ['A3'],
        overrides: [
          {
            path: 'core/batch_app/worker.py',
            priority: 'low',
            reason: 'needs a GPU',
            until: '2027-01-01',
          },
        ],
      },
      blocked: [{ path: 'core/a.py', reason: 'no seam' }],
      exempt: [{ path: 'core/b/**', reason: 'goes away', until: '2027-01-01' }],
      flags: { unit: { carryforward: true }, e2e: { carryforward: false } },
      paths: [{ from: '/app/', to: 'core/' }],
      testFiles: {
        'core/batch_app/logging_config.py': 'core/tests/unit/test_logging.py',
      },
      dismiss: [{ code: 'C3', reason: 'known' }],
      notes: ['A server runs for live tests'],
    });
  });

  it.each([[undefined], [null], [{}], [{ areas: null, ignore: null }]])(
    'takes %p as a file that says nothing',
    value => {
      expect(parseRepositoryFile(value)).toEqual({
        file: emptyRepositoryFile(),
        findings: [],
      });
      expect(emptyRepositoryFile()).toMatchObject({
        areas: null,
        testKinds: null,
        targets: [],
      });
    },
  );

  it('tells no areas from an empty list of them', () => {
    expect(parseRepositoryFile({ areas: [] }).file.areas).toEqual([]);
  });

  it.each([
    [{ measure: 'files', value: 100 }, [{ measure: 'files', value: 100 }]],
    [
      { value: 70, kind: 'stretch' },
      [{ measure: 'lines', value: 70, kind: 'stretch' }],
    ],
    [
      [{ value: 70 }, { measure: 'branches', value: 50 }],
      [
        { measure: 'lines', value: 70 },
        { measure: 'branches', value: 50 },
      ],
    ],
    [0, [{ measure: 'lines', value: 0 }]],
  ])('takes %j as the target of an area', (target, targets) => {
    const { file } = parseRepositoryFile(areaWith({ target }));
    expect(file.areas?.[0].targets).toEqual(targets);
  });

  it('takes a level and an hour in short', () => {
    const { file } = parseRepositoryFile({ priority: 'low', hours: 5 });
    expect(file.priority).toEqual({ level: 'low', reason: null });
    expect(file.hours).toEqual([5, 5]);
  });

  it.each<[unknown, string]>([
    [[], 'it is []; expected a mapping with targets, areas'],
    ['x', 'it is "x"; expected a mapping with targets'],
    [{ targets: 80 }, 'targets is 80; expected a list'],
    [
      { targets: [{ value: 120 }] },
      'targets[0].value is 120; expected a percentage from 0 to 100',
    ],
    [
      { targets: [{}] },
      'targets[0].value is missing; expected a percentage from 0 to 100',
    ],
    [
      { targets: [{ value: 80, by: '2027-02-30' }] },
      'targets[0].by is "2027-02-30"; expected a date that exists, like 2027-06-30',
    ],
    [
      { targets: [{ value: 80, measure: 'loc' }] },
      'targets[0].measure is "loc"; expected "lines", "branches", "functions" or "files"',
    ],
    [
      areaWith({ target: '80%' }),
      'areas[0].target is "80%"; expected a percentage of lines from 0 to 100, a mapping',
    ],
    [
      areaWith({ target: 180 }),
      'areas[0].target is 180; expected a percentage from 0 to 100',
    ],
    [
      areaWith({ target: { value: -1 } }),
      'areas[0].target.value is -1; expected a percentage from 0 to 100',
    ],
    [
      areaWith({ target: [{ value: 1 }, { value: 'x' }] }),
      'areas[0].target[1].value is "x"; expected a percentage from 0 to 100',
    ],
    [
      areaWith({ priority: 'urgent' }),
      'areas[0].priority is "urgent"; expected "critical", "high", "medium" or "low"',
    ],
    [
      areaWith({ include: [] }),
      'areas[0].include is []; expected at least one glob',
    ],
    [
      areaWith({ include: ['!x'] }),
      'areas[0].include[0] is "!x"; expected a path or glob, but the glob "!x" begins with "!"',
    ],
    [
      { areas: [{ include: ['x'] }] },
      'areas[0].name is missing; expected a name',
    ],
    [
      {
        areas: [
          { name: 'a', include: ['x'] },
          { name: 'b', include: ['x'] },
          { name: 'a', include: ['y'] },
        ],
      },
      'areas[2].name is "a", as is areas[0].name; expected each name once',
    ],
    [
      { testKinds: { unit: 'tests/**' } },
      'testKinds.unit is "tests/**"; expected a list of globs, or a mapping',
    ],
    [
      { testKinds: { unit: { include: 'x' } } },
      'testKinds.unit.include is "x"; expected a list',
    ],
    [
      { phases: [{ name: 'a', hours: [6, 4] }] },
      'phases[0].hours is [6,4]; expected hours from and to, like [4, 6]',
    ],
    [
      { phases: [{ name: 'a', weeks: 0 }] },
      'phases[0].weeks is 0; expected a number of weeks above 0',
    ],
    [{ capacity: 0 }, 'capacity is 0; expected hours a week above 0'],
    [
      { priority: { level: 'x' } },
      'priority.level is "x"; expected "critical"',
    ],
    [
      {
        priorities: {
          rules: [{ id: 'A1', when: {}, effect: { sett: 'low' }, reason: 'r' }],
        },
      },
      'priorities.rules[0].effect is {"sett":"low"}; expected one of set, atMost and atLeast',
    ],
    [
      { priorities: { overrides: [{ path: 'a', priority: 'low' }] } },
      'priorities.overrides[0].reason is missing; expected a reason for people',
    ],
    [
      { flags: { unit: { carryforward: 'yes' } } },
      'flags.unit.carryforward is "yes"; expected true or false',
    ],
    [
      { paths: [{ from: '/app/', to: '../x' }] },
      `paths[0].to is "../x"; expected how they begin from the repository's root`,
    ],
    [{ ignore: [null] }, 'ignore[0] is null; expected a path or glob'],
    [
      { ignore: ['{a,b}'.repeat(50)] },
      'stands for more than 100 paths by its braces',
    ],
    [{ notes: ['x'.repeat(3000)] }, 'expected at most 2,000 characters'],
  ])('names place, value and expectation in %j', (value, message) => {
    expect(() => parseRepositoryFile(value)).toThrow('repository file: ');
    expect(() => parseRepositoryFile(value)).toThrow(message);
  });

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

  it('survives keys that mean something to JavaScript', () => {
    const value = JSON.parse(
      '{"testKinds":{"__proto__":["a"],"constructor":["b"]},"__proto__":1}',
    );
    const { file } = parseRepositoryFile(value);
    expect(Object.keys(file.testKinds ?? {})).toContain('constructor');
    expect(({} as any).include).toBeUndefined();
  });

  it('answers any JSON with a file or an InputError', () => {
    const keys = fc.constantFrom(
      'targets',
      'areas',
      'name',
      'include',
      'target',
      'phases',
      'priorities',
      'rules',
      'effect',
      'x',
    );
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, 0, 80, 'x', true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, input => {
        expect(problemOf(input)).not.toMatch(/undefined|\[object|TypeError/);
      }),
    );
  });

  it('refuses values nested without end', () => {
    let value: unknown = 1;
    for (let i = 0; i < 100_000; i++) {
      value = [value];
    }
    expect(() => parseRepositoryFile({ notes: value })).toThrow(
      'nested more than 20 levels',
    );
  });
});

describe('repositoryFileJsonSchema', () => {
  it('names every key', () => {
    expect(repositoryFileJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: {
        targets: { type: 'array' },
        areas: { items: { required: ['name', 'include'] } },
        testKinds: { type: 'object' },
      },
    });
  });
});
