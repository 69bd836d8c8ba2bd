import { counted } from '../../model/wording';
import { measureStack } from '../measureStack';
import { uploadStep } from '../remedies/ciStep';
import { stacksOfContext } from '../testFacts';
import { Cause } from './Cause';

/** Nothing was uploaded. */
export const noUpload: Cause = context => {
  const { snapshot, inventory, entity, files } = context;
  if (snapshot) {
    return null;
  }
  const stacks = inventory ? stacksOfContext(context, inventory) : [];
  const snippets = stacks.flatMap(stack =>
    measureStack(stack, inventory!, entity.entityRef),
  );
  return {
    cause: 'no-upload',
    sentence: `No coverage report was uploaded for ${entity.entityRef}, so its coverage is not measured.`,
    evidence: inventory
      ? [`The inventory lists ${counted(files.length, 'source file')}.`]
      : [],
    remedy: 'Measure coverage in CI and upload the report.',
    snippets:
      snippets.length > 0
        ? snippets
        : [uploadStep(entity.entityRef, inventory)],
  };
};
