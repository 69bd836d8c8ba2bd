import { StackFacts } from '../inventory/Inventory';
import { missingCoverageSource } from './missingCoverageSource';
import { contextOf, inventoryOf } from './__testData__/contextOf';

const check = (parts: Partial<StackFacts>) => {
  const stack: StackFacts = {
    stack: 'pytest',
    root: 'core',
    configFiles: ['core/pyproject.toml'],
    runnerDeclared: true,
    coverageDeclared: true,
    sources: ['curation_app', 'batch_app'],
    missingSources: [],
    ciTestFiles: [],
    ciCoverageFiles: [],
    ...parts,
  };
  const inventory = inventoryOf({}, { stacks: [stack] });
  return missingCoverageSource(contextOf({ inventory }));
};

describe('missing-coverage-source', () => {
  it('names the source and where it is set', () => {
    expect(check({ missingSources: ['curation_app'] })).toEqual([
      {
        code: 'missing-coverage-source',
        severity: 'warning',
        message:
          'The coverage settings of pytest in core/pyproject.toml name curation_app, which is nowhere in the repository, so it is never measured.',
        path: 'core/pyproject.toml',
      },
    ]);
  });

  it('says so when nothing is left to measure', () => {
    const [{ message, path }] = check({
      sources: ['x'],
      missingSources: ['x'],
      configFiles: [],
    });
    expect(message).toBe(
      'The coverage settings of pytest name x, which is nowhere in the repository, so nothing is measured.',
    );
    expect(path).toBeUndefined();
  });

  it('is silent where all sources exist', () => {
    expect(check({})).toEqual([]);
    expect(missingCoverageSource(contextOf())).toEqual([]);
  });
});
