import { AnalysisSummary } from '@backstage-coverage/plugin-coverage-common';
import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Link,
  Text,
} from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { viewHref } from '../../model/hrefs';
import { NothingToTest } from './NothingToTest';
import { TestNextRow } from './TestNextRow';
import styles from './TestNext.module.css';

const MOST = 7;

/** The gaps to close first, and why. */
export function TestNext(props: { analysis: AnalysisSummary }) {
  const { firstGaps, gapCounts } = props.analysis;
  const t = useT();
  const first = firstGaps.slice(0, MOST);
  const { open, 'quick-win': quickWins } = gapCounts.byState;
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('testNext.title')}
        </Text>
      </CardHeader>
      <CardBody>
        {first.length > 0 ? (
          <ol className={styles.rows}>
            {first.map(gap => (
              <TestNextRow key={gap.path} gap={gap} />
            ))}
          </ol>
        ) : (
          <NothingToTest byState={gapCounts.byState} />
        )}
      </CardBody>
      {first.length > 0 && (
        <CardFooter>
          <div className={styles.links}>
            <Link href={viewHref('gaps')}>
              {t('testNext.all', { count: open + quickWins })}
            </Link>
            {quickWins > 0 && (
              <Link href={viewHref('gaps', { state: 'quick-win' })}>
                {t('testNext.quickWins', { count: quickWins })}
              </Link>
            )}
          </div>
        </CardFooter>
      )}
    </Card>
  );
}
