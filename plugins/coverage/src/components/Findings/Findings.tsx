import { Finding } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import {
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './Findings.module.css';

const ICONS = {
  info: RiInformationLine,
  warning: RiAlertLine,
  error: RiErrorWarningLine,
};

/** What the product noticed, the worst first. */
export function Findings(props: { findings: Finding[] }) {
  const t = useT();
  const worstFirst = (['error', 'warning', 'info'] as const).flatMap(severity =>
    props.findings.filter(finding => finding.severity === severity),
  );
  if (worstFirst.length === 0) {
    return (
      <Text color="secondary" variant="body-medium">
        {t('findings.none')}
      </Text>
    );
  }
  return (
    <ul className={styles.list}>
      {worstFirst.map((finding, index) => {
        const Icon = ICONS[finding.severity];
        return (
          <li
            key={index}
            className={styles.item}
            data-severity={finding.severity}
          >
            <Icon size={20} aria-hidden className={styles.icon} />
            <div className={styles.text}>
              <Text weight="bold" as="span" variant="body-medium">
                {t(`findings.${finding.severity}`)}
              </Text>{' '}
              <Text as="span" variant="body-medium">
                {finding.message}
              </Text>
              {finding.path && (
                <code className={styles.path}>{finding.path}</code>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
