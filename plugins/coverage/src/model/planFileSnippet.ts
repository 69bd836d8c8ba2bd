import { FindingFix } from '@backstage-coverage/plugin-coverage-common';

/** A fix that is made in the repository's plan file. */
export type FileFix = Exclude<FindingFix, { kind: 'set-target' }>;

/** A fix that the portal makes. */
export type TargetFix = Extract<FindingFix, { kind: 'set-target' }>;

/** What to write into `.coverage-plan.yaml`. Lists hold what is added or changed only. */
export function planFileSnippet(fix: FileFix): string {
  switch (fix.kind) {
    case 'set-hours':
      return `hours: [${fix.hours.join(', ')}]\n`;
    case 'set-phase-target':
      return `phases:\n  - name: ${scalar(fix.phase)}\n    target: ${
        fix.value
      }\n`;
    case 'add-to-phase':
      return `phases:\n  - name: ${scalar(fix.phase)}\n    files:\n${items(
        fix.paths,
      )}`;
    default:
      return `areas:\n  - name: ${scalar(fix.name)}\n    include:\n${items(
        fix.include,
      )}`;
  }
}

function items(values: readonly string[]): string {
  return values.map(value => `      - ${scalar(value)}\n`).join('');
}

/** Quoted unless it can be nothing but text; JSON strings are YAML strings. */
function scalar(value: string): string {
  const isPlain =
    /^[A-Za-z_./][\w./ -]*$/.test(value) &&
    value.trim() === value &&
    !/^(true|false|yes|no|on|off|null|y|n|\.inf|\.nan)$/i.test(value) &&
    !/^\.\d/.test(value);
  return isPlain ? value : JSON.stringify(value);
}
