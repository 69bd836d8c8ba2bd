import type {
  AnalysisInput,
  PlanOptions,
} from '@backstage-coverage/plugin-coverage-common';
import { Bench } from '../Bench';
import { BenchCase, measureCase } from '../measureCase';
import {
  analysisInput,
  historyPoints,
  repositoryFile,
} from '../data/analysisInput';
import { repository } from '../data/repository';
import { rollUpEntities } from '../data/rollUpEntities';
import { builtCommon } from '../model/builtCommon';

const FILES = 20_000;
const ENTITIES = 50_000;
const TEAMS = 500;
const WHAT_IF_FILES = 5000;
const HISTORY = 200;

/** The pure model, from coverage to report and from entities to scorecard. */
export const model: Bench = {
  title:
    'analysis, report, what-if, forecast and roll-up against summing their input',
  notes: ['Measured is the package as it is published, built before.'],
  measure: async () => {
    const common = await builtCommon();
    return [
      ...analysisCases(common),
      reportCase(common),
      inventoryCase(common),
      ...whatIfCases(common),
      forecastCase(common),
      ...rollUpCases(common),
    ].map(measureCase);
  },
};

type Common = Awaited<ReturnType<typeof builtCommon>>;

function analysisCases({ analyse }: Common): BenchCase[] {
  const monorepo = repository(FILES);
  const whole = analysisInput(monorepo);
  const cases: [string, AnalysisInput][] = [
    ['areas proposed', whole],
    ['30 areas and 2 phases stated', analysisInput(monorepo, repositoryFile())],
    ['no inventory', { ...whole, inventory: null }],
  ];
  return cases.map(([what, input]) => ({
    name: `analyse ${FILES.toLocaleString('en-US')} files, ${what}`,
    run: () => analyse(input),
    floor: () => sumOfFiles(input),
    limit: 300,
  }));
}

function reportCase({ analyse, renderReport }: Common): BenchCase {
  const analysis = analyse(analysisInput(repository(FILES), repositoryFile()));
  return {
    name: `report of ${FILES.toLocaleString('en-US')} files as Markdown`,
    run: () => renderReport(analysis, { format: 'markdown' }),
    floor: () => analysis.gaps.reduce((sum, gap) => sum + gap.uncovered, 0),
    limit: 300,
  };
}

function inventoryCase({ parseInventory }: Common): BenchCase {
  const { inventory } = repository(FILES);
  return {
    name: `check an inventory of ${inventory.files.length.toLocaleString(
      'en-US',
    )} files`,
    run: () => parseInventory(inventory),
    floor: () => inventory.files.reduce((sum, { lines }) => sum + lines, 0),
  };
}

function sumOfFiles({ files, inventory }: AnalysisInput): number {
  let sum = 0;
  for (const { totals } of files) {
    sum += totals.lines.total - totals.lines.covered;
  }
  for (const { lines } of inventory?.files ?? []) {
    sum += lines;
  }
  return sum;
}

function whatIfCases({ analyse, planWith, preparePlan }: Common): BenchCase[] {
  const input = analysisInput(repository(WHAT_IF_FILES));
  const { gaps, totals, plan } = analyse(input);
  const planInput = {
    gaps,
    totals: totals!.lines,
    fileCounts: null,
    statedPhases: [],
    model: input.policy.effort,
  };
  const prepared = preparePlan(planInput);
  const floor = () => gaps.reduce((sum, gap) => sum + gap.uncovered, 0);
  // Another one at every stroke, as nobody asks for the same plan again.
  let stroke = 0;
  const options = (strategy: PlanOptions['strategy']): PlanOptions => ({
    ...plan.options,
    strategy,
    target: 60 + (stroke++ % 30),
    capacity: 20 + (stroke % 7),
  });
  const size = `${gaps.length.toLocaleString('en-US')} gaps`;
  return [
    {
      name: `prepare a plan of ${size}`,
      run: () => preparePlan(planInput),
      floor,
    },
    {
      name: `what-if by target, ${size}`,
      run: () => planWith(prepared, options('target')),
      floor,
      limit: 16,
    },
    {
      name: `what-if by theme, ${size}`,
      run: () => planWith(prepared, options('theme')),
      floor,
      limit: 16,
    },
  ];
}

function forecastCase({ forecastCoverage }: Common): BenchCase {
  const history = historyPoints(HISTORY);
  const now = history[HISTORY - 1].committedAt;
  const target = { value: 75, by: '2028-06-30' };
  return {
    name: `forecast from ${HISTORY} days`,
    run: () => forecastCoverage({ history, target, now, staleAfterDays: 14 }),
    floor: () => history.reduce((sum, point) => sum + point.covered, 0),
    limit: 15,
  };
}

function rollUpCases({ rollUp, rollUpBy }: Common): BenchCase[] {
  const entities = rollUpEntities(ENTITIES);
  const teamOf = new Map(
    entities.map(({ ref }, i) => [ref, [`group:default/team-${i % TEAMS}`]]),
  );
  const floor = () => {
    let sum = 0;
    for (const { lines } of entities) {
      sum += lines ? lines.covered : 0;
    }
    return sum;
  };
  const size = ENTITIES.toLocaleString('en-US');
  return [
    {
      name: `roll ${size} entities up`,
      run: () => rollUp(entities),
      floor,
      limit: 200,
    },
    {
      name: `roll ${size} entities up by ${TEAMS} teams`,
      run: () => rollUpBy(entities, ({ ref }) => teamOf.get(ref)!),
      floor,
      limit: 200,
    },
  ];
}
