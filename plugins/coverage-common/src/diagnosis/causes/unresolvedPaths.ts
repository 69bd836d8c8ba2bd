import { counted, formatCount } from '../../model/wording';
import { firstFew } from '../evidence';
import { Cause } from './Cause';

/** The report names files that the repository does not have. */
export const unresolvedPaths: Cause = ({
  files,
  inventory,
  reportFindings,
}) => {
  const unknown = inventory
    ? files.filter(file => file.totals !== null && file.inventory === null)
    : [];
  const findings = reportFindings.filter(({ code }) =>
    /unresolved|ambiguous-path/.test(code),
  );
  if (unknown.length === 0 && findings.length === 0) {
    return null;
  }
  const measured = files.filter(({ totals }) => totals !== null);
  const example = unknown[0]?.measuredPath ?? unknown[0]?.path;
  return {
    cause: 'unresolved-paths',
    sentence:
      unknown.length > 0
        ? `${formatCount(unknown.length)} of ${counted(
            measured.length,
            'measured file',
          )} ${
            unknown.length === 1 ? 'is' : 'are'
          } not in the repository, the first is \`${example}\`.`
        : findings[0].message,
    evidence: [
      ...firstFew(unknown.map(file => `\`${file.measuredPath ?? file.path}\``)),
      ...firstFew(findings.map(({ message }) => message)),
    ],
    remedy:
      'Say in `paths` of `.coverage-plan.yaml` which prefix of the report stands for which folder, or upload a report of the commit that was scanned.',
    snippets: [
      {
        path: '.coverage-plan.yaml',
        language: 'yaml',
        text: `paths:\n  - { from: ${JSON.stringify(
          prefixOf(example),
        )}, to: '' }\n`,
        instruction:
          'Set `to` to the folder of the repository that the prefix stands for.',
      },
    ],
  };
};

/** The folder that an example of the report starts with: `/app/`. */
function prefixOf(path: string | undefined): string {
  return /^\/?[^/]*\//.exec(path ?? '')?.[0] ?? '/app/';
}
