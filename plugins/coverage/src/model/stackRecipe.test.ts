import { TEST_STACKS } from '@backstage-coverage/plugin-coverage-common';
import { componentEntity } from '../__testUtils__/componentEntity';
import { CI_SYSTEMS, likelyCi, likelyStack, stackRecipe } from './stackRecipe';

const tagged = (...tags: string[]) => {
  const entity = componentEntity();
  return { ...entity, metadata: { ...entity.metadata, tags } };
};

describe('likelyStack', () => {
  it.each([
    [['python'], 'pytest'],
    [['java', 'maven'], 'maven'],
    [['backend', 'kotlin'], 'gradle'],
    [['typescript', 'jest'], 'jest'],
    [['React'], 'vitest'],
    [['backend'], null],
  ])('of the tags %p is %p', (tags, expected) => {
    expect(likelyStack(tagged(...tags))).toBe(expected);
  });

  it.each([
    ['website', 'vitest'],
    ['backstage-frontend-plugin', 'jest'],
    ['service', null],
  ])('of the type %s is %p', (type, expected) => {
    expect(likelyStack({ ...tagged(), spec: { type } })).toBe(expected);
  });
});

describe('likelyCi', () => {
  it.each([
    [
      'backstage.io/source-location',
      'url:https://github.com/a/b/',
      'github-actions',
    ],
    [
      'backstage.io/managed-by-location',
      'url:https://gitlab.example.com/a/b/-/blob/main/catalog-info.yaml',
      'gitlab',
    ],
    ['github.com/project-slug', 'a/b', 'github-actions'],
    [
      'backstage.io/source-location',
      'url:https://bitbucket.org/github/b',
      'other',
    ],
  ])('follows %s %s', (name, value, expected) => {
    expect(likelyCi(componentEntity('a', { [name]: value }))).toBe(expected);
  });
});

describe('stackRecipe', () => {
  it.each(TEST_STACKS)('of %s ends with the upload of this entity', stack => {
    for (const ci of CI_SYSTEMS) {
      const steps = stackRecipe(tagged(), stack, ci);
      expect(steps.at(-1)!.text).toContain(
        '--entity component:default/batch-server',
      );
    }
  });

  it('is written for the CI system', () => {
    const [github, gitlab] = CI_SYSTEMS.map(ci =>
      stackRecipe(tagged(), 'go', ci).at(-1),
    );
    expect(github).toMatchObject({
      path: '.github/workflows/coverage.yml',
      text: expect.stringContaining('${{ secrets.COVERAGE_TOKEN }}'),
    });
    expect(gitlab!.path).toBe('.gitlab-ci.yml');
  });

  it('runs in the folder that the annotation names', () => {
    const entity = componentEntity('a', {
      'backstage-coverage.dev/path': './services/a/',
    });
    expect(
      stackRecipe(entity, 'pytest', 'github-actions').at(-1)!.text,
    ).toMatch('working-directory: "services/a"');
  });
});
