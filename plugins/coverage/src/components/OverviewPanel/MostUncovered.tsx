import {
  formatPercent,
  percentOf,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Link,
  Text,
} from '@backstage/ui';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { fileHref } from '../../model/hrefs';
import { CoverageBar } from '../CoverageBar';
import { FilePath } from '../FilePath';
import { PanelState } from '../PanelState';
import styles from './OverviewPanel.module.css';

/** Where most is left to test. */
export function MostUncovered(props: { entityRef: string; files: number }) {
  const { entityRef, files } = props;
  const t = useT();
  const state = useCoverage(
    api =>
      api.listFiles(entityRef, { sort: 'uncovered', order: 'desc', limit: 8 }),
    [entityRef],
  );
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('overview.mostUncovered')}
        </Text>
      </CardHeader>
      <CardBody>
        <PanelState state={state} height={240}>
          {page => (
            <ul className={styles.files}>
              {page.items.map(({ path, totals }) => (
                <li key={path}>
                  <Link href={fileHref(path)}>
                    <FilePath path={path} />
                  </Link>
                  <div className={styles.file}>
                    <CoverageBar lines={totals.lines} />
                    <Text
                      variant="body-small"
                      color="secondary"
                      className={styles.figures}
                    >
                      {formatPercent(percentOf(totals.lines))} ·{' '}
                      {t('overview.uncovered', {
                        count: uncoveredOf(totals.lines),
                      })}
                    </Text>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </PanelState>
      </CardBody>
      <CardFooter>
        <Link href="?view=files">
          {t('overview.allFiles', { count: files })}
        </Link>
      </CardFooter>
    </Card>
  );
}
