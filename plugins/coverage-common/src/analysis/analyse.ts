import { assignAreas } from '../areas/assignAreas';
import { summariseAreas } from '../areas/summariseAreas';
import { advise } from '../diagnosis/advise';
import { diagnose } from '../diagnosis/diagnose';
import { collectFiles } from '../files/collectFiles';
import { summariseTestKinds } from '../files/summariseTestKinds';
import { testKindOf } from '../files/testKinds';
import { checkConsistency } from '../findings/checkConsistency';
import { forecastCoverage } from '../forecast/forecastCoverage';
import { exceptionFinder } from '../gaps/exceptionFor';
import { expiredSettings } from '../gaps/expiredSettings';
import { findGaps } from '../gaps/findGaps';
import { gapCounts } from '../gaps/gapCounts';
import { openLevels } from '../gaps/openLevels';
import { gapIndex, gapWeight } from '../gaps/gapIndex';
import { worstFirst } from '../gaps/worstFirst';
import { indexInventory } from '../inventory/InventoryIndex';
import { assessLevel } from '../levels/assessLevel';
import { buildPlan } from '../plan/buildPlan';
import { createTestFileFinder } from '../skeletons/testFileFor';
import { lineCeilings } from '../targets/lineCeilings';
import { resolveTargets } from '../targets/resolveTargets';
import { targetProgress } from '../targets/targetProgress';
import { Analysis, AnalysisInput } from './Analysis';
import { annotationFindings } from './annotationFindings';
import { areaProgress } from './areaProgress';
import { basisOf } from './basis';
import { firstMissingKinds } from './firstMissingKinds';
import { excludedByReason } from './excludedByReason';
import { finalFindings } from './finalFindings';
import { measureCounts, totalsOf } from './measureCounts';
import { metricsOf } from './metrics';
import { planInputOf } from './planInput';
import { planOptionsOf } from './planOptions';
import { proposalsOf, stretchOf } from './proposals';
import { rankFiles } from './rankFiles';
import { ratchetOf } from './ratchet';
import { readablePortal } from './readablePortal';
import { starterOf } from './starter';
import { unknownTargetAreas } from './unknownTargetAreas';
import { verdictOf } from './verdict';

/**
 * Turns coverage into gaps, priorities, targets, a plan, a forecast and
 * findings. Pure: the same input gives the same analysis, in the backend, in
 * the command line and in the browser.
 *
 * @throws InputError when a glob of the repository file cannot be read, with
 * the glob and the reason.
 * @public
 */
export function analyse(given: AnalysisInput): Analysis {
  const readable = readablePortal(given.portal);
  const input = { ...given, portal: readable.portal };
  const { now, entity, snapshot, inventory, repositoryFile, policy } = input;
  const { portal, history } = input;
  const measured = snapshot !== null;

  const statedKinds = repositoryFile?.testKinds ?? null;
  const kindOf = testKindOf(statedKinds);
  const index = inventory && indexInventory(inventory);
  const collected = collectFiles({
    measured: input.files,
    inventory,
    index,
    repositoryFile,
    entityPath: entity.path,
    kindOf,
  });
  const { files } = collected;
  const testKinds = summariseTestKinds(inventory, statedKinds, kindOf);
  const totals = measured ? totalsOf(files) : null;
  const counts = measureCounts(files, totals);
  const inReports = files.filter(file => file.totals).length;

  const resolved = resolveTargets(input);
  const targets = resolved.entity.map(target =>
    targetProgress(target, counts[target.measure]),
  );
  const planMeasure = counts.lines ? 'lines' : 'files';
  const main =
    targets.find(({ target }) => target.measure === planMeasure) ?? null;
  const lineTarget = counts.lines ? main?.target ?? null : null;
  const capacity = repositoryFile?.capacity ?? policy.capacity;

  const assignment = assignAreas(files, repositoryFile);
  const areaNames = assignment.areas.map(({ definition }) => definition.name);
  const ranks = rankFiles({ input, files, assignment, testKinds });
  const testFileFor = createTestFileFinder({
    inventory,
    index,
    repositoryFile,
  });
  const missingKinds = firstMissingKinds(files, assignment);
  const testFiles = files.map((file, i) =>
    testFileFor(file, missingKinds[assignment.areaOf[i]]),
  );
  const exceptionFor = exceptionFinder(input);
  const exceptions = files.map(({ path }) => exceptionFor(path));
  const gapsByPath = findGaps({
    files,
    areaOf: assignment.areaOf,
    areaNames,
    targets: resolved,
    priorities: ranks.priorities,
    difficulties: ranks.difficulties,
    values: { risk: ranks.risk },
    siblingTested: ranks.siblingTested,
    testFiles,
    exceptions,
    policy,
    measure: planMeasure,
  });
  const gaps = worstFirst(gapsByPath);
  const areas = summariseAreas({
    files,
    assignment,
    priorities: ranks.priorities,
    gapLevels: openLevels(files, gapsByPath),
    targets: areaProgress(files, assignment, resolved.areas, measured),
  });

  const fixed = exceptions.map(exception => exception !== null);
  const proposals = proposalsOf({
    files,
    difficulties: ranks.difficulties,
    siblingTested: ranks.siblingTested,
    testFiles,
    fixed,
    target: lineTarget,
    stretch: stretchOf(resolved.entity),
    capacity,
    policy,
    now,
  });
  const forecast = forecastCoverage({
    history,
    target: lineTarget,
    now,
    staleAfterDays: policy.staleAfterDays,
    uploadedAt: snapshot?.uploadedAt ?? null,
  });
  const ratchet = ratchetOf({
    history,
    now,
    floor: input.floor ?? null,
    resetOn: portal.floorResetOn ?? null,
    target: lineTarget,
    ceiling: proposals.ceiling,
    raise: policy.ratchet.raise,
  });
  const planInput = planInputOf({
    counts,
    repositoryFile,
    policy,
    ceiling: proposals.ceiling,
    growthPerWeek: forecast.pace?.total,
  });
  const plan = buildPlan({
    gaps: gapsByPath,
    ...planInput,
    options: planOptionsOf(main?.target ?? null, capacity, now),
  });
  const checks = checkConsistency({
    now,
    totals,
    files,
    areas,
    targets,
    plan,
    gaps,
    ceilings: lineCeilings({
      files,
      difficulties: ranks.difficulties,
      fixed,
      areaOf: assignment.areaOf,
      areaNames,
      model: policy.effort,
    }),
    repositoryFile,
    inventory,
    history,
    snapshot,
    policy,
    portal,
  });
  return {
    version: 1,
    analysedAt: now,
    entity,
    snapshot,
    totals,
    files: {
      source: files.length,
      measured: inReports,
      tested: counts.files?.covered ?? null,
    },
    excluded: excludedByReason(collected.excluded),
    countingRule: collected.countingRule,
    verdict: verdictOf({
      lines: counts.lines,
      files: counts.files,
      source: { files: files.length, inNoReport: files.length - inReports },
      target: main,
      gaps,
      forecast,
    }),
    testKinds,
    areas,
    targets,
    proposals,
    gaps,
    gapCounts: gapCounts(gaps),
    gapIndex: gapIndex(gapWeight(files, ranks.risk)),
    level: assessLevel({
      lines: counts.lines,
      uploadedAt: snapshot?.uploadedAt ?? null,
      gaps,
      patch: null,
      ceiling: proposals.ceiling,
      levels: policy.levels,
      now,
    }),
    floor: ratchet.floor,
    plan,
    planInput,
    forecast,
    findings: finalFindings(
      [
        ...input.reportFindings,
        ...(input.inputFindings ?? []),
        ...collected.findings,
        ...assignment.findings,
        ...annotationFindings(entity),
        ...resolved.findings,
        ...unknownTargetAreas(portal.targets, areaNames),
        ...ranks.findings,
        ...readable.findings,
        ...expiredSettings(input),
        ...ratchet.findings,
        ...checks,
      ],
      repositoryFile,
    ),
    diagnoses: diagnose({
      totals,
      snapshot,
      inventory,
      testKinds,
      entity,
      files,
      reportFindings: [...input.reportFindings, ...collected.findings],
      now,
    }),
    advice: advise({ inventory, entity, files, testKinds, areas }),
    stacks: inventory?.stacks ?? [],
    starter: starterOf(gaps, files, inventory, plan),
    basis: basisOf(input, ranks.basis),
    notes: repositoryFile?.notes ?? [],
    statedPriority: repositoryFile?.priority ?? null,
    metrics: metricsOf(counts, targets, areas),
  };
}
