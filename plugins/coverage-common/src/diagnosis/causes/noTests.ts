import { holdsTests } from '../../files/holdsTests';
import { Inventory } from '../../inventory/Inventory';
import { counted } from '../../model/wording';
import { Diagnosis } from '../Diagnosis';
import { DiagnosisContext } from '../DiagnosisContext';
import { firstFew } from '../evidence';
import { declareStep } from '../measureStack';
import { isBroken, runnableTests, stacksOfContext } from '../testFacts';
import { Cause } from './Cause';

/** No test file holds a test, or none is for these files. */
export const noTests: Cause = context => {
  const { inventory, files, testKinds } = context;
  if (!inventory) {
    return null;
  }
  if (inventory.files.some(holdsTests)) {
    return noneImports(context, inventory);
  }
  const all = inventory.files.filter(({ kind }) => kind === 'test');
  const empty = (testKinds ?? []).filter(kind => kind.empty);
  return {
    cause: 'no-tests',
    sentence:
      all.length === 0
        ? `There is no test file for ${counted(files.length, 'source file')}.`
        : `None of ${counted(all.length, 'test file')} holds a test function.`,
    evidence: [
      ...firstFew(all.map(({ path }) => `\`${path}\``)),
      ...empty.map(({ kind }) => `There is no test of kind ${kind}.`),
    ],
    remedy: 'Write a first unit test that imports the code and calls it.',
    snippets: stacksOfContext(context, inventory).flatMap(
      stack => declareStep(stack, inventory) ?? [],
    ),
  };
};

/** Tests of the code exist, yet none of them is for these files. */
function noneImports(
  { files }: DiagnosisContext,
  inventory: Inventory,
): Diagnosis | null {
  const working = runnableTests(inventory).filter(
    file => !isBroken(file) && !file.test.external,
  );
  const untested = files.filter(({ testedBy }) => testedBy?.length === 0);
  if (
    working.length === 0 ||
    files.length === 0 ||
    untested.length < files.length
  ) {
    return null;
  }
  return {
    cause: 'no-tests',
    sentence: `None of ${counted(
      working.length,
      'test file',
    )} imports any of ${counted(files.length, 'source file')}.`,
    evidence: firstFew(untested.map(({ path }) => `\`${path}\``)),
    remedy: 'Write a first unit test that imports the code and calls it.',
    snippets: [],
  };
}
