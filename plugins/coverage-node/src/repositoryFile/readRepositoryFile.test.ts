import { readRepositoryFile } from './readRepositoryFile';

describe('readRepositoryFile', () => {
  it('reads YAML', () => {
    const { file, findings } = readRepositoryFile(`
# who tests what
areas:
  - name: database
    include: ['core/batch_app/database.py']
    target: 80
priorities:
  overrides:
    - { path: 'core/batch_app/worker.py', priority: low, reason: needs a GPU, until: 2027-01-01 }
phases:
`);
    expect(findings).toEqual([]);
    expect(file.areas).toEqual([
      {
        name: 'database',
        include: ['core/batch_app/database.py'],
        targets: [{ measure: 'lines', value: 80 }],
      },
    ]);
    expect(file.priorities.overrides[0].until).toBe('2027-01-01');
  });

  it('reads JSON, which is YAML', () => {
    expect(readRepositoryFile('{"capacity": 4}').file.capacity).toBe(4);
  });

  it.each(['', '\n', '# nothing yet\n', '---\n', '\uFEFF'])(
    'takes %j as a file that says nothing',
    text => {
      const { file, findings } = readRepositoryFile(text);
      expect(file).toMatchObject({ areas: null, targets: [], capacity: null });
      expect(findings).toEqual([]);
    },
  );

  it('resolves anchors', () => {
    const { file } = readRepositoryFile(
      'ignore: &i [a, b]\nareas: [{ name: x, include: *i }]\n',
    );
    expect(file.areas?.[0].include).toEqual(['a', 'b']);
  });

  it('names the file in findings', () => {
    expect(readRepositoryFile('targts: []', 'plan.yaml').findings).toEqual([
      {
        code: 'unknown-key',
        severity: 'warning',
        message:
          'repository file: nothing reads the key "targts"; did you mean "targets"?',
        path: 'plan.yaml',
      },
    ]);
  });

  it.each([
    [
      'areas:\n  - name: [a\n',
      /^InputError: \.coverage-plan\.yaml: line 3, column 1: /,
    ],
    ['a: 1\n\tb: 2\n', /line 2, column 1: /],
    [
      'notes: [a]\ncapacity: 4\nnotes: [b]\n',
      /line 3, column 1: the key "notes" is there twice/,
    ],
    [
      'capacity: -1',
      /^InputError: \.coverage-plan\.yaml: capacity is -1; expected hours a week above 0$/,
    ],
    ['just words', /: it is "just words"; expected a mapping/],
    ['a: *nobody', /(alias|Alias)/],
    ['a: 1\n---\nb: 2\n', /line 2, column 1: .*multiple documents/],
  ])('names the place of what is wrong in %j', (text, message) => {
    expect(() => readRepositoryFile(text)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
    let error: unknown;
    try {
      readRepositoryFile(text);
    } catch (e) {
      error = e;
    }
    expect(String(error)).toMatch(message);
  });

  it.each([
    ['aliases that multiply', bomb(), 'aliases'],
    [
      'a huge document',
      `notes: [${'a,'.repeat(300_000)}]`,
      'larger than 524,288 bytes',
    ],
    [
      'explicit keys in each other',
      '? '.repeat(500),
      'more than 10 of its keys',
    ],
    ['lists in each other', '['.repeat(20_000), 'nested too deeply'],
    [
      'mappings in each other',
      Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'nested',
    ],
    [
      'a key that repeats after many',
      Array.from({ length: 40_000 }, (_, i) => `k${i % 39_999}: 1`).join('\n'),
      'line 40000, column 1: the key "k0" is there twice',
    ],
  ])('survives %s', (_, text, message) => {
    expect(() => readRepositoryFile(text)).toThrow(message);
  });
});

function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 10; i++) {
    const aliases = Array(10)
      .fill(`*a${i - 1}`)
      .join(', ');
    lines.push(`a${i}: &a${i} [${aliases}]`);
  }
  return lines.join('\n');
}
