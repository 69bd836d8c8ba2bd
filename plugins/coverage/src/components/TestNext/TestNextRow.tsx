import {
  Gap,
  formatEffort,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Badge, Link, Text } from '@backstage/ui';
import { RiFlashlightLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { fileHref } from '../../model/hrefs';
import { FilePath } from '../FilePath';
import { PriorityLabel } from '../PriorityLabel';
import styles from './TestNext.module.css';

/** A gap: how urgent, which file and why, how much, how long. */
export function TestNextRow(props: { gap: Gap }) {
  const { gap } = props;
  const t = useT();
  return (
    <li className={styles.row}>
      <PriorityLabel level={gap.priority.level} />
      <div className={styles.file}>
        <div className={styles.path}>
          {gap.measuredPath === null ? (
            <FilePath path={gap.path} />
          ) : (
            <Link href={fileHref(gap.measuredPath)}>
              <FilePath path={gap.path} />
            </Link>
          )}
          {gap.state === 'quick-win' && (
            <Badge size="small" icon={<RiFlashlightLine aria-hidden />}>
              {t('testNext.quickWin')}
            </Badge>
          )}
        </div>
        <Text as="p" variant="body-medium">
          {gap.priority.rationale}
        </Text>
        {gap.testFile && (
          <Text as="p" variant="body-small" color="secondary">
            {t(gap.testFile.exists ? 'testNext.oldTest' : 'testNext.newTest')}{' '}
            <FilePath path={gap.testFile.path} />
          </Text>
        )}
      </div>
      <Text as="div" variant="body-small" color="secondary">
        <Figures gap={gap} />
      </Text>
    </li>
  );
}

function Figures({ gap }: { gap: Gap }) {
  const t = useT();
  return (
    <div className={styles.figures}>
      {gap.lines ? (
        <>
          <span>{t('testNext.uncovered', { count: gap.uncovered })}</span>
          <span>
            {t('testNext.covered', {
              percent: formatPercent(percentOf(gap.lines)),
            })}
          </span>
        </>
      ) : (
        <span>{t('testNext.noTest')}</span>
      )}
      <span>
        {t('testNext.effort', {
          effort: formatEffort(gap.effort, { range: false }),
        })}
      </span>
    </div>
  );
}
