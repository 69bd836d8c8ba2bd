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

/** Every key, as people write it. */
const WRITTEN = {
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
    enabled: ['C5'],
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
};

describe('parseRepositoryFile', () => {
  it('reads every key', () => {
    const { file, findings } = parseRepositoryFile(WRITTEN);
    const { target, ...area } = WRITTEN.areas[0];
    expect(findings).toEqual([]);
    expect(file).toEqual({
      ...WRITTEN,
      areas: [{ ...area, targets: [{ measure: 'lines', value: target }] }],
      testKinds: {
        ...WRITTEN.testKinds,
        unit: { include: WRITTEN.testKinds.unit },
      },
      flags: { unit: { carryforward: true }, e2e: { carryforward: false } },
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
