import { TestKindSummary } from '../../analysis/Analysis';
import { counted } from '../../model/wording';
import { Advice, AdviceContext } from './Advice';

/** Kinds of tests that are wanted or would close the step between unit and end-to-end. */
export function missingKinds({ testKinds, areas }: AdviceContext): Advice[] {
  return [
    ...betweenUnitAndEndToEnd(testKinds ?? []),
    ...areas
      .filter(({ testKinds: { missing } }) => missing.length > 0)
      .map(({ definition, testKinds: { missing } }) => ({
        title: `Add ${missing.join(' and ')} tests to ${definition.name}`,
        reason: `The area ${definition.name} should have ${missing.join(
          ' and ',
        )} tests and has none.`,
        snippets: [],
      })),
  ];
}

function betweenUnitAndEndToEnd(kinds: readonly TestKindSummary[]): Advice[] {
  const endToEnd = kinds.find(({ kind }) => /^(?:e2e|end-to-end)$/i.test(kind));
  const working = kinds.some(
    ({ kind, filesWithTests, brokenFiles }) =>
      /^integration$/i.test(kind) && filesWithTests > brokenFiles,
  );
  if (!endToEnd || endToEnd.filesWithTests === 0 || working) {
    return [];
  }
  return [
    {
      title: 'Add integration tests',
      reason: `There ${endToEnd.functions === 1 ? 'is' : 'are'} ${counted(
        endToEnd.functions,
        'end-to-end test',
      )} and no integration test that can run: what they reach fails late and is not measured.`,
      snippets: [],
    },
  ];
}
