import { Finding } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import {
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { FoldedList } from '../FoldedList';
import { FixWords } from './FixWords';
import styles from './Findings.module.css';

const ICONS = {
  info: RiInformationLine,
  warning: RiAlertLine,
  error: RiErrorWarningLine,
};

const MOST = 4;

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
    <FoldedList items={worstFirst} first={MOST} className={styles.list}>
      {(finding, index) => <FindingItem key={index} finding={finding} />}
    </FoldedList>
  );
}

function FindingItem(props: { finding: Finding }) {
  const { severity, message, path, fix } = props.finding;
  const t = useT();
  const Icon = ICONS[severity];
  return (
    <li className={styles.item} data-severity={severity}>
      <Icon size={20} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <Text weight="bold" as="span" variant="body-medium">
          {t(`findings.${severity}`)}
        </Text>{' '}
        <Text as="span" variant="body-medium">
          {message}
        </Text>
        {path && <code className={styles.path}>{path}</code>}
        {fix && <FixWords fix={fix} />}
      </div>
    </li>
  );
}
