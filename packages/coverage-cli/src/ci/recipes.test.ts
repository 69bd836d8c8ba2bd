import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { CommandWords } from '../completion/commandWords';
import { runCommand } from '../testing/runCommand';
import { TestFolder } from '../testing/TestFolder';

const ROOT = resolve(__dirname, '../../../..');
const FOLDER = join(ROOT, 'docs/ci');

const recipes = readdirSync(FOLDER).map(name => ({
  name,
  text: readFileSync(join(FOLDER, name), 'utf8'),
}));
const action = parse(
  readFileSync(join(ROOT, 'actions/coverage/action.yml'), 'utf8'),
) as {
  inputs: Record<string, { description: string; default: string }>;
  runs: { steps: { run: string; env: Record<string, string> }[] };
};
const template = parseAllDocuments(
  readFileSync(join(ROOT, 'templates/coverage.yml'), 'utf8'),
);
const [component, jobs] = template.map(document => document.toJS()) as [
  { spec: { inputs: Record<string, { default?: unknown }> } },
  Record<string, { script: string[]; variables: Record<string, string> }>,
];

/** Code of a language in Markdown. */
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code]) => code,
  );

/** What follows the command's name wherever it is called. */
const callsIn = (text: string) =>
  [...text.matchAll(/coverage-cli(?:@\$VERSION")? ([a-z]+)([^\n`']*)/g)].map(
    ([, command, rest]) => ({
      command,
      options: rest.match(/(?<=\s)--?[a-z][\w-]*/g) ?? [],
    }),
  );

async function knownWords(): Promise<CommandWords[]> {
  const { stdout } = await runCommand(['completion', '--json'], { cwd: ROOT });
  return JSON.parse(stdout).commands;
}

async function requireKnown(calls: ReturnType<typeof callsIn>) {
  const words = await knownWords();
  const unknown = calls.flatMap(({ command, options }) => {
    const flags = words
      .find(({ name }) => name === command)
      ?.options.flatMap(option => option.flags);
    return flags
      ? options.filter(option => !flags.includes(option))
      : [command];
  });
  expect(unknown).toEqual([]);
}

/** The arguments that a script calls the command with. */
function argumentsOf(script: string, env: Record<string, string>): string[] {
  const folder = new TestFolder();
  try {
    chmodSync(folder.write('npx', '#!/bin/sh\nprintf "%s\\n" "$@"\n'), 0o755);
    chmodSync(folder.write('git', '#!/bin/sh\n'), 0o755);
    folder.write('a.info', '');
    folder.write('b.info', '');
    return execFileSync('sh', ['-e', '-c', script], {
      cwd: folder.path,
      encoding: 'utf8',
      env: { PATH: `${folder.path}:/usr/bin:/bin`, VERSION: '1.2.3', ...env },
    })
      .trimEnd()
      .split('\n')
      .slice(1);
  } finally {
    folder.remove();
  }
}

describe('recipes for CI', () => {
  it.each(recipes)(
    '$name uses what the program has',
    async ({ name, text }) => {
      const calls = callsIn(text);
      expect(calls.length > 0 || name === 'README.md').toBe(true);
      await requireKnown(calls);
      for (const code of blocks(text, 'yaml')) {
        expect(() => parse(code)).not.toThrow();
      }
      for (const code of blocks(text, 'sh')) {
        execFileSync('bash', ['-n', '-c', code]);
      }
    },
  );

  it('are linked from the first page, every one', () => {
    const first = recipes.find(({ name }) => name === 'README.md')?.text;
    for (const { name } of recipes.filter(one => one.name !== 'README.md')) {
      expect(first).toContain(`(${name})`);
    }
  });
});

describe('the action for GitHub', () => {
  const [upload, check] = action.runs.steps;

  it('uses what the program has, and all of its inputs', async () => {
    const scripts = action.runs.steps.map(({ run }) => run).join('\n');
    await requireKnown(callsIn(scripts));
    const text = JSON.stringify(action.runs);
    const unused = Object.keys(action.inputs).filter(
      name => !text.includes(`inputs.${name} `),
    );
    expect(unused).toEqual([]);
    // Expressions in a script would be run as code.
    expect(scripts).not.toContain('${{');
  });

  it('has the inputs that the recipe gives it', () => {
    const recipe = recipes.find(({ name }) => name === 'github-actions.md');
    const [workflow] = blocks(recipe?.text ?? '', 'yaml').map(code =>
      parse(code),
    );
    const given = workflow.jobs.test.steps.at(-1).with;
    expect(Object.keys(action.inputs)).toEqual(
      expect.arrayContaining(Object.keys(given)),
    );
  });

  it('calls upload and check as it is told', () => {
    expect(
      argumentsOf(upload.run, {
        FILES: 'a.info b.*',
        ENTITY: 'component:default/shop',
        FLAG: 'unit tests',
        FAIL_ON_ERROR: 'true',
      }),
    ).toEqual([
      ...['@backstage-coverage/coverage-cli@1.2.3', 'upload'],
      ...['a.info', 'b.info', '--entity', 'component:default/shop'],
      ...['--flag', 'unit tests', '--fail-on-error'],
    ]);
    expect(argumentsOf(upload.run, { FAIL_ON_ERROR: 'false' })).toEqual([
      '@backstage-coverage/coverage-cli@1.2.3',
      'upload',
    ]);
    expect(
      argumentsOf(check.run, {
        PATCH: '80',
        MAX_DROP: '1',
        ENTITY: 'shop',
        COMMENT: 'true',
      }),
    ).toEqual([
      ...['@backstage-coverage/coverage-cli@1.2.3', 'check', '--patch', '80'],
      ...['--max-drop', '1', '--entity', 'shop', '--comment'],
      ...['--format', 'github'],
    ]);
  });
});

describe('the component for GitLab', () => {
  it('uses what the program has, and all of its inputs', async () => {
    expect(template.flatMap(({ errors }) => errors)).toEqual([]);
    const scripts = Object.values(jobs).flatMap(({ script }) => script);
    await requireKnown(callsIn(scripts.join('\n')));
    const used = JSON.stringify(jobs).matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g);
    expect([...new Set(Array.from(used, ([, name]) => name))].sort()).toEqual(
      Object.keys(component.spec.inputs).sort(),
    );
  });

  it('calls upload and check as it is told', () => {
    const [upload] = jobs['coverage-upload'].script;
    const [check] = jobs['coverage-check'].script;
    expect(argumentsOf(upload, { FILES: 'a.info', FLAG: 'unit' })).toEqual([
      ...['@backstage-coverage/coverage-cli@1.2.3', 'upload', 'a.info'],
      ...['--flag', 'unit'],
    ]);
    expect(argumentsOf(check, { PATCH: '80', COMMENT: 'true' })).toEqual([
      ...['@backstage-coverage/coverage-cli@1.2.3', 'check'],
      ...['--patch', '80', '--comment'],
    ]);
  });
});
