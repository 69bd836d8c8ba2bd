import { counted, examples } from '../model/wording';
import { Check } from './CheckContext';

/** Test files that cannot even be loaded: an import resolves to nothing. */
export const unresolvedTestImports: Check = ({ inventory }) => {
  const tests = inventory?.files.filter(file => file.test) ?? [];
  const broken = tests.filter(file => file.test!.unresolvedImports.length > 0);
  if (broken.length === 0) {
    return [];
  }
  const names = broken.flatMap(file => file.test!.unresolvedImports);
  const functions = broken.reduce((sum, { test }) => sum + test!.functions, 0);
  return [
    {
      code: 'unresolved-test-imports',
      severity: 'warning',
      message: `${broken.length} of ${counted(
        tests.length,
        'test file',
      )}, with ${counted(
        functions,
        'test function',
      )}, import what is nowhere in the repository: ${examples(
        [...new Set(names)].sort(),
      )}.`,
      ...(broken.length === 1 ? { path: broken[0].path } : {}),
    },
  ];
};
