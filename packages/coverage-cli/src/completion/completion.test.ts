import { execFileSync } from 'node:child_process';
import { runCommand } from '../testing/runCommand';
import { TestFolder } from '../testing/TestFolder';

describe('coverage completion', () => {
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
    folder.write('lcov.info', 'x');
    folder.write('my reports/more.info', 'x');
  });
  afterEach(() => folder.remove());

  const script = async (shell: string) => {
    const { code, stdout } = await runCommand(['completion', shell], {
      cwd: folder.path,
    });
    expect(code).toBe(0);
    return stdout;
  };

  /** What bash offers at the end of a line, which it splits as readline does. */
  async function offered(line: string): Promise<string[]> {
    const words = line.split(/ |(?==)|(?<==)/);
    folder.write('coverage.bash', await script('bash'));
    return execFileSync(
      'bash',
      [
        '-c',
        'source ./coverage.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _coverage; printf "%s\\n" "${COMPREPLY[@]}"',
        'bash',
        ...words,
      ],
      { cwd: folder.path, encoding: 'utf8' },
    )
      .split('\n')
      .filter(Boolean);
  }

  it.each([
    ['coverage up', ['upload']],
    ['coverage --v', ['--version']],
    ['coverage check --form', ['--format']],
    ['coverage check --format g', ['github']],
    ['coverage check --format=g', ['github']],
    ['coverage check --format=', ['table', 'markdown', 'github', 'json']],
    ['coverage check --base ', []],
    ['coverage check lco', ['lcov.info']],
    ['coverage parse lcov.info --js', ['--json']],
    ['coverage help sc', ['scan']],
    ['coverage completion z', ['zsh']],
    ['coverage scan m', ['my reports']],
    ['coverage scan --no', ['--no-history']],
  ])('offers in bash after "%s" %j', async (line, words) => {
    expect(await offered(line)).toEqual(words);
  });

  it('offers every command in bash, and registers with it', async () => {
    const commands = await offered('coverage ');
    expect(commands).toEqual(
      expect.arrayContaining(['annotate', 'check', 'init', 'scan', 'help']),
    );
    expect(
      execFileSync('bash', ['-c', 'source ./coverage.bash; complete -p'], {
        cwd: folder.path,
        encoding: 'utf8',
      }),
    ).toContain('-F _coverage coverage');
  });

  it('writes for zsh and fish what they call', async () => {
    const zsh = await script('zsh');
    expect(zsh).toMatch(/^#compdef coverage\n/);
    expect(zsh).toContain(
      "'--format[what to print]:value:(table markdown github json)'",
    );
    expect(zsh).toContain("'*:file:_files'");
    const fish = await script('fish');
    expect(fish).toContain(
      "complete -c coverage -n '__fish_seen_subcommand_from check' -l format -r -f -a 'table markdown github json' -d 'what to print'\n",
    );
    // A quote inside a description is escaped in the way of each.
    expect(zsh).toContain("portal'\\''s token");
    expect(fish).toContain("portal\\'s token");
  });

  it('tells programs the commands and options', async () => {
    const { stdout } = await runCommand(['completion', '--json'], {
      cwd: folder.path,
    });
    expect(JSON.parse(stdout).commands).toContainEqual(
      expect.objectContaining({
        name: 'parse',
        argument: { kind: 'file', name: 'file' },
        options: expect.arrayContaining([
          {
            flags: ['--json'],
            description: 'print JSON',
            value: { kind: 'none' },
          },
        ]),
      }),
    );
  });

  it('has every command speak JSON', async () => {
    const { stdout } = await runCommand(['completion', '--json'], {
      cwd: folder.path,
    });
    const { commands } = JSON.parse(stdout) as {
      commands: { name: string; options: { flags: string[] }[] }[];
    };
    const silent = commands.filter(
      ({ name, options }) =>
        !['', 'help'].includes(name) &&
        !options.some(({ flags }) => flags.includes('--json')),
    );
    expect(silent).toEqual([]);
  });

  it.each([
    [
      ['bsh'],
      /value 'bsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n\(Did you mean bash\?\)/,
    ],
    [[], /Say which shell the script is for: bash, zsh, fish\./],
  ])('asks for a shell that it knows, not %j', async (args, message) => {
    const { code, stderr } = await runCommand(['completion', ...args], {
      cwd: folder.path,
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
