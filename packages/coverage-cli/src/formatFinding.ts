import { Finding } from '@backstage-coverage/plugin-coverage-common';

/** One line for a finding: how serious, where, what. */
export function formatFinding(finding: Finding, report?: string): string {
  const { severity, path, message } = finding;
  // The sentence often names its file already.
  const place = [report, path]
    .filter((name): name is string => !!name && !message.includes(name))
    .join(': ');
  return `${severity}: ${place ? `${place}: ` : ''}${message}\n`;
}
