import { detectCi } from '../ci/detectCi';
import { CliContext } from '../CliContext';
import { CliError } from '../CliError';
import { GateError } from '../GateError';
import { git } from '../git/git';
import { namedOrFound } from '../input/discoverReports';
import { pathKind } from '../scan/files/pathKind';
import { listFiles } from '../scan/files/listFiles';
import { readPlanFile } from '../scan/planFile';
import { adjustedBase } from './adjustedBase';
import { areaLines, areaTargets, linesOf } from './areas';
import { baseOfPortal } from './baseOfPortal';
import { CheckOptions } from './checkCommand';
import { changesSince, forkOf } from './changes';
import { CheckResult } from './CheckResult';
import { postComment } from './comment/postComment';
import { gates } from './gates';
import { indirectChanges } from './indirectChanges';
import { measuredFor } from './measuredFor';
import { formatCheck } from './output/formatCheck';
import { toMarkdown } from './output/toMarkdown';
import { patchCoverage } from './patchCoverage';

/** `coverage check`: judges a change and ends with 1 where it does not pass. */
export async function check(
  names: string[],
  options: CheckOptions,
  context: CliContext,
): Promise<void> {
  const result = await judge(names, options, context);
  const format = options.json ? 'json' : options.format;
  context.stdout(
    format === 'json'
      ? `${JSON.stringify(result, null, 2)}\n`
      : formatCheck(result, format),
  );
  if (options.comment) {
    context.stderr(
      await postComment(toMarkdown(result), options.apiUrl, context.env),
    );
  }
  if (!result.passed) {
    const failed = result.gates.filter(({ passed }) => passed === false);
    throw new GateError(
      `Not passed: ${failed.map(({ name }) => name).join(', ')}.`,
    );
  }
}

async function judge(
  names: string[],
  options: CheckOptions,
  context: CliContext,
): Promise<CheckResult> {
  const { cwd, env } = context;
  const root = (await git(cwd, 'rev-parse', '--show-toplevel')) ?? cwd;
  const { file: plan } = await readPlanFile(root, options.config, cwd);
  const reports = await namedOrFound(names, cwd);
  const repository = {
    root,
    files: await listFiles(root),
    rules: plan?.paths ?? [],
  };
  const coverage = await measuredFor(reports, repository, cwd);

  const baseRef = options.base ?? baseOfCi(env);
  const fork = baseRef === undefined ? undefined : await forkOf(cwd, baseRef);
  const changes = fork === undefined ? null : await changesSince(root, fork);
  const before = options.baseReport
    ? await measuredFor(options.baseReport, repository, cwd)
    : null;
  if (before && !changes) {
    throw new CliError(
      'Say with --base which commit the reports of --base-report are of.',
    );
  }
  const ofPortal =
    !before && fork !== undefined && options.entity !== undefined
      ? await baseOfPortal(options.entity, fork, options, context)
      : null;
  const measured = {
    project: linesOf(coverage.values()),
    base: before && changes ? adjustedBase(changes, before) : ofPortal,
    patch:
      changes &&
      patchCoverage(changes, coverage, path => pathKind(path) === 'source'),
    areas: areaLines(plan, coverage),
  };
  const answers = gates(measured, {
    project: options.project,
    patch: options.patch,
    drop: options.maxDrop,
    minPatchLines: options.minPatchLines,
    areas: options.areas ? areaTargets(plan) : new Map(),
  });
  if (options.patch !== undefined && !changes) {
    throw new CliError(
      'Say with --base what the change is to be compared with, for example --base origin/main.',
    );
  }
  if (options.maxDrop !== undefined && !measured.base) {
    throw new CliError(
      'The coverage of the base is not known: give its reports with --base-report, or its entity with --entity.',
    );
  }
  return {
    passed: answers.every(({ passed }) => passed !== false),
    commit: (await git(cwd, 'rev-parse', 'HEAD')) ?? null,
    base:
      fork === undefined
        ? null
        : { commit: fork, from: sourceOf(before, ofPortal) },
    project: measured.project,
    baseLines: measured.base,
    patch: measured.patch,
    indirect:
      before && changes ? indirectChanges(changes, before, coverage) : null,
    gates: answers,
  };
}

function sourceOf(before: unknown, ofPortal: unknown) {
  if (before) {
    return 'reports' as const;
  }
  return ofPortal ? ('portal' as const) : null;
}

function baseOfCi(env: CliContext['env']): string | undefined {
  const branch = detectCi(env)?.baseBranch;
  return branch && `origin/${branch}`;
}
