import { runCommand } from './testing/runCommand';
import { TestFolder } from './testing/TestFolder';

describe('errors of the coverage command', () => {
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
    folder.write('lcov.info', 'SF:a.ts\nDA:1,0\nend_of_record\n');
  });
  afterEach(() => folder.remove());

  const run = (...args: string[]) => runCommand(args, { cwd: folder.path });

  it.each([
    [
      ['parse', '--jsn', 'lcov.info'],
      "error: unknown option '--jsn'\n(Did you mean --json?)\n",
    ],
    [
      ['scan', '--format', 'markdwon'],
      "error: option '--format <format>' argument 'markdwon' is invalid. Allowed choices are markdown, json, inventory.\n(Did you mean markdown?)\n",
    ],
    [
      ['scan', '--fail-on', 'xyz'],
      "error: option '--fail-on <severity>' argument 'xyz' is invalid. Allowed choices are error, warning.\n",
    ],
    [
      ['anotate'],
      "error: unknown command 'anotate'\n(Did you mean annotate?)\n",
    ],
    [['parse', 'missing.info'], 'error: missing.info does not exist.\n'],
  ])('are a sentence for people: %j', async (args, stderr) => {
    expect(await run(...args)).toMatchObject({ code: 2, stdout: '', stderr });
  });

  it.each([
    [
      ['parse', '--json', '--frmat', 'x', 'lcov.info'],
      2,
      'usage',
      "unknown option '--frmat'\n(Did you mean --format?)",
    ],
    [
      ['parse', 'missing.info', '--json'],
      2,
      'failed',
      'missing.info does not exist.',
    ],
    [
      [
        'upload',
        'lcov.info',
        '--json',
        '-e',
        'component:default/a',
        '-c',
        'abc',
        '--url',
        'http://127.0.0.1:1',
      ],
      0,
      'failed',
      expect.stringMatching(
        /^Cannot reach the portal .*\nNothing was uploaded;/,
      ),
    ],
    [
      ['check', 'lcov.info', '--project', '50', '--json'],
      1,
      'gate',
      'Not passed: project.',
    ],
  ])(
    'are the last line, of JSON, for programs: %j',
    async (args, code, kind, message) => {
      const result = await run(...args);
      expect(result.code).toBe(code);
      expect(JSON.parse(result.stderr.trimEnd().split('\n').at(-1)!)).toEqual({
        error: { kind, message },
      });
    },
  );

  it('are for people where --json is no option', async () => {
    expect((await run('parse', '--', '--json')).stderr).toBe(
      'error: --json does not exist.\n',
    );
  });
});
