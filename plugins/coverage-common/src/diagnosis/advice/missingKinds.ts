import { TestKindSummary } from '../../analysis/Analysis';
import {
  areasInWords,
  WantedKinds,
  wantedKindsOf,
} from '../../areas/wantedKinds';
import { counted, listed } from '../../model/wording';
import { Advice, AdviceContext } from './Advice';

/** Kinds of tests that are wanted or would close the step between unit and end-to-end. */
export function missingKinds({ testKinds, areas }: AdviceContext): Advice[] {
  return [
    ...betweenUnitAndEndToEnd(testKinds ?? []),
    ...wantedKindsOf(areas).map(adviceFor),
  ];
}

function adviceFor({ kinds, areas }: WantedKinds): Advice {
  const what = `${listed(kinds)} tests`;
  return {
    title: `Add ${what} to ${areasInWords(areas)}`,
    reason:
      areas.length === 1
        ? `The area ${areas[0]} should have ${what} and has none.`
        : `The areas ${listed(areas)} should have ${what} and have none.`,
    snippets: [],
  };
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
