import { Finding } from '@backstage-coverage/plugin-coverage-common';
import {
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';

const ICONS = {
  info: RiInformationLine,
  warning: RiAlertLine,
  error: RiErrorWarningLine,
};

/** How severe a finding is, as a shape; the word stands beside it. */
export function SeverityIcon(props: {
  severity: Finding['severity'];
  className?: string;
}) {
  const Icon = ICONS[props.severity];
  return <Icon size={20} aria-hidden className={props.className} />;
}
