import { Inventory } from './Inventory';
import { inventoryJsonSchema } from './inventorySchema';
import { parseInventory } from './parseInventory';

const FULL: Inventory = {
  version: 1,
  commit: '4f2c1ab',
  files: [
    {
      path: 'core/batch_app/database.py',
      kind: 'source',
      lines: 278,
      language: 'python',
      imports: ['core/batch_app/metrics.py'],
      packages: ['sqlalchemy'],
      functions: [{ name: 'get_db', line: 12, public: true }],
      errorLines: [40],
      complexity: 17,
      churn: 1.25,
      fixes: 2,
      owners: ['@acme/payments', 'ada@acme.example'],
    },
    { path: 'app/[id]/(shop)/a b.tsx', kind: 'source', lines: 0 },
    {
      path: 'core/native/src/lib.rs',
      kind: 'source',
      lines: 20,
      test: {
        functions: 1,
        skipped: 0,
        unresolvedImports: [],
        external: false,
        imports: ['core/native/src/parser.rs'],
      },
    },
    {
      path: 'core/tests/unit/test_database.py',
      kind: 'test',
      lines: 10,
      test: {
        functions: 3,
        skipped: 0,
        unresolvedImports: ['gone'],
        external: false,
      },
    },
  ],
  stacks: [
    {
      stack: 'pytest',
      root: '',
      configFiles: ['core/pyproject.toml'],
      runnerDeclared: true,
      coverageDeclared: false,
      sources: ['batch_app'],
      missingSources: [],
      ciTestFiles: [],
      ciCoverageFiles: [],
    },
  ],
  ci: null,
  history: true,
};

const withFile = (rest: object) => ({
  ...FULL,
  files: [FULL.files[0], { path: 'b.py', kind: 'source', lines: 1, ...rest }],
});

describe('parseInventory', () => {
  it('takes a whole inventory as it is, without keys that nobody knows', () => {
    expect(parseInventory({ ...FULL, tool: 'x' })).toEqual(FULL);
    expect(parseInventory({ version: 1, files: [], stacks: [] })).toEqual({
      version: 1,
      files: [],
      stacks: [],
    });
  });

  it.each<[unknown, string]>([
    [null, 'it is null; expected an object with version, files and stacks'],
    [{ ...FULL, version: 2 }, 'version is 2; expected 1'],
    [
      { ...FULL, files: 'x' },
      'files is no list; expected a list of at most 200,000',
    ],
    [
      { ...FULL, files: Array(200_001) },
      'files has 200,001 entries; expected a list of at most 200,000',
    ],
    [
      { ...FULL, files: [3] },
      'files[0] is 3; expected an object with path, kind and lines',
    ],
    [
      withFile({ lines: 'x' }),
      'files[1].lines is "x"; expected a whole number from 0',
    ],
    [
      withFile({ lines: -1 }),
      'files[1].lines is -1; expected a whole number from 0',
    ],
    [
      withFile({ lines: 1.5 }),
      'files[1].lines is 1.5; expected a whole number from 0',
    ],
    [
      withFile({ lines: undefined }),
      'files[1].lines is missing; expected a whole number from 0',
    ],
    [
      withFile({ kind: 'src' }),
      'files[1].kind is "src"; expected one of source, test, marker',
    ],
    [
      withFile({ owners: ['@acme/payments', 1] }),
      'files[1].owners[1] is 1; expected a text of at most 1,000 characters',
    ],
    [
      withFile({ churn: -0.1 }),
      'files[1].churn is -0.1; expected a number from 0',
    ],
    [
      withFile({ churn: NaN }),
      'files[1].churn is NaN; expected a number from 0',
    ],
    [
      withFile({ functions: [{ name: 'f' }] }),
      'files[1].functions[0].line is missing; expected a whole',
    ],
    [
      withFile({ imports: Array(20_001).fill(0) }),
      'files[1].imports has 20,001 entries; expected at most 20,000',
    ],
    [
      withFile({ imports: ['../x'] }),
      `files[1].imports[0] is "../x"; expected a path from the repository's root`,
    ],
    [
      withFile({ path: 'core/batch_app/database.py' }),
      'files[1].path is "core/batch_app/database.py", as is files[0].path; expected each path once',
    ],
    [
      { ...FULL, stacks: [{ ...FULL.stacks[0], stack: 'mocha' }] },
      'stacks[0].stack is "mocha"; expected one of pytest',
    ],
  ])('names place, value and expectation', (value, message) => {
    expect(() => parseInventory(value)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`inventory: ${message}`),
      }),
    );
  });

  it.each([
    '/etc/passwd',
    'C:/x.py',
    'a/../../b',
    '..',
    '.',
    './a',
    'a//b',
    'a/',
    '',
    'a\\b',
    'a\u0000b',
    `${'x'.repeat(4097)}`,
  ])('refuses the path %j', path => {
    expect(() => parseInventory(withFile({ path }))).toThrow(
      'files[1].path is',
    );
  });

  it.each(['..a/b', 'a/...', '.github/x.yml', 'a.b/..c'])(
    'takes the path %j',
    path => {
      expect(parseInventory(withFile({ path })).files[1].path).toBe(path);
    },
  );
});

describe('inventoryJsonSchema', () => {
  it('names what is required', () => {
    expect(inventoryJsonSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['version', 'files', 'stacks']),
      properties: {
        files: { items: { required: ['path', 'kind', 'lines'] } },
      },
    });
  });
});
