import { Finding } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { FoldedList } from '../FoldedList';
import { FixWords } from './FixWords';
import { SeverityIcon } from './SeverityIcon';
import styles from './Findings.module.css';

const MOST = 4;

/** What the product noticed, the worst first. */
export function Findings(props: {
  findings: Finding[];
  /** What people can do about one, if anything. */
  actionOf?: (finding: Finding) => ReactNode;
}) {
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
      {(finding, index) => (
        <FindingItem
          key={index}
          finding={finding}
          action={props.actionOf?.(finding)}
        />
      )}
    </FoldedList>
  );
}

function FindingItem(props: { finding: Finding; action: ReactNode }) {
  const { severity, message, path, fix } = props.finding;
  const t = useT();
  return (
    <li className={styles.item} data-severity={severity}>
      <SeverityIcon severity={severity} className={styles.icon} />
      <div className={styles.text}>
        <Text weight="bold" as="span" variant="body-medium">
          {t(`findings.${severity}`)}
        </Text>{' '}
        <Text as="span" variant="body-medium">
          {message}
        </Text>
        {path && <code className={styles.path}>{path}</code>}
        {fix && <FixWords fix={fix} />}
        {props.action && <div>{props.action}</div>}
      </div>
    </li>
  );
}
