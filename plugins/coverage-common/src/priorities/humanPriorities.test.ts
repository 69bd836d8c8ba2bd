import { FileFacts } from '../files/FileFacts';
import { assess, measured } from './__fixtures__/facts';
import human from './__fixtures__/humanPriorities.json';
import { defaultPriorityRules } from './defaultPriorityRules';
import { groupPriority, PRIORITY_LEVELS } from './groupPriority';
import { PriorityLevel } from './Priority';

/** What people knew beyond the path. */
const RUN_BY_E2E = 'core/batch_app/api_server.py';
const PACKAGES: Record<string, string[]> = {
  'core/batch_app/worker.py': ['os', 'time', 'vllm'],
};

/** Statements of a row are spread evenly; the first files take what is left over. */
function share(total: number, count: number, at: number): number {
  return Math.floor(total / count) + (at < total % count ? 1 : 0);
}

function factsOf(row: (typeof human.rows)[number]): FileFacts[] {
  const { files, statements, lines } = row;
  return files.map((path, at) =>
    measured(path, 0, share(statements, files.length, at), {
      lines: share(lines, files.length, at),
      packages: PACKAGES[path] ?? [],
    }),
  );
}

function rank(level: PriorityLevel): number {
  return PRIORITY_LEVELS.indexOf(level);
}

const results = human.rows.map(row => {
  const files = factsOf(row);
  const assessed = assess(files, {
    exercisedByE2e: path => path === RUN_BY_E2E,
  });
  const { level } = groupPriority(
    assessed.map((a, at) => ({
      level: a.level,
      uncovered: files[at].totals!.lines.total,
    })),
  );
  const given = row.humanLevel as PriorityLevel;
  return {
    row: row.row,
    human: given,
    rules: level,
    apart: Math.abs(rank(given) - rank(level)),
    why: assessed[0].reasons.map(r => r.ruleId).join(' '),
  };
});

function rowsApart(moreThan: number): string[] {
  return results
    .filter(({ apart }) => apart > moreThan)
    .map(r => `${r.row}: people ${r.human}, rules ${r.rules} (${r.why})`);
}

describe('default rules and people', () => {
  it('has every row of both reports', () => {
    expect(human.rows).toHaveLength(52);
    expect(human.rows.filter(row => row.report === 'A')).toHaveLength(9);
  });

  it('give the same level in at least 48 of 52 rows', () => {
    const differ = rowsApart(0);
    expect(differ.length > 52 - 48 ? differ : []).toEqual([]);
  });

  it('are within one level in at least 51 of 52 rows', () => {
    const differ = rowsApart(1);
    expect(differ.length > 52 - 51 ? differ : []).toEqual([]);
  });

  it('know no row of these reports', () => {
    const rules = JSON.stringify(defaultPriorityRules).toLowerCase();
    for (const row of human.rows) {
      for (const path of row.files) {
        expect(rules).not.toContain(path.toLowerCase());
        const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
        expect(rules).not.toContain(`/${name}`);
      }
    }
  });
});
