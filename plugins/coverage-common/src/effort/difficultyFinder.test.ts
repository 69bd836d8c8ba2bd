import { FileFacts } from '../files/FileFacts';
import { defaultEffortModel } from './defaultEffortModel';
import { nameOf } from '../model/pathParts';
import { wordsOfName } from '../priorities/words';
import { difficultyFinder } from './difficultyFinder';

function file(path: string, packages?: string[]): FileFacts {
  return {
    path,
    measuredPath: null,
    totals: null,
    detail: null,
    inventory: { path, kind: 'source', lines: 10, packages },
    testedBy: null,
    testKinds: [],
    fanIn: null,
  };
}

function difficultyOf(facts: FileFacts, model: typeof defaultEffortModel) {
  return difficultyFinder(model)(facts, wordsOfName(nameOf(facts.path)));
}

describe('difficultyFinder', () => {
  it.each([
    ['app/worker.py', ['os', 'vllm'], 'heavy'],
    ['app/model.py', ['torch.nn', 'requests'], 'heavy'],
    ['app/fetch.py', ['httpx'], 'io'],
    ['src/orders.ts', ['@prisma/client'], 'io'],
    ['src/Orders.java', ['org.springframework.data.jpa'], 'io'],
    ['src/utils/format.ts', ['axios'], 'io'],
    ['src/components/Card.vue', [], 'io'],
    ['src/db/rows.ts', [], 'io'],
    ['src/webhooks.py', undefined, 'io'],
    ['src/api/formatDate.ts', ['date-fns'], 'pure'],
    ['src/utils/dates.ts', [], 'pure'],
    ['src/components/parseQuery.ts', undefined, 'pure'],
    ['src/orders.ts', undefined, 'normal'],
    ['main.go', undefined, 'normal'],
  ])('says how hard %s with %j is: %s', (path, packages, difficulty) => {
    expect(difficultyOf(file(path, packages), defaultEffortModel)).toBe(
      difficulty,
    );
  });

  it('asks the packages of the model that it is given', () => {
    const model = {
      ...defaultEffortModel,
      packages: { heavy: ['acme.sim'], io: [] },
    };
    expect(difficultyOf(file('a.py', ['acme.sim.gpu']), model)).toBe('heavy');
    expect(difficultyOf(file('a.py', ['requests']), model)).toBe('normal');
  });

  it('goes without an inventory', () => {
    const bare = { ...file('src/parser.go'), inventory: null };
    expect(difficultyOf(bare, defaultEffortModel)).toBe('pure');
  });
});
