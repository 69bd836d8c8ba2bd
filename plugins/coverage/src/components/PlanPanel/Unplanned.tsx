import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Link } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { fileHref } from '../../model/hrefs';
import { FilePath } from '../FilePath';
import { MoreButton } from './MoreButton';
import styles from './PlanPanel.module.css';

const FIRST = 8;
const MORE = 100;

/** Files with gaps that no phase holds. */
export function Unplanned(props: { paths: readonly string[] }) {
  const { paths } = props;
  const t = useT();
  const [query] = useSearchParams();
  const [shown, setShown] = useState(FIRST);
  if (paths.length === 0) {
    return null;
  }
  const hidden = Math.max(0, paths.length - shown);
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('plan.unplanned')}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {t('plan.outcome.unplanned', { count: paths.length })}.{' '}
          {t('plan.unplannedText')}
        </Text>
      </CardHeader>
      <CardBody>
        <ul className={styles.paths}>
          {paths.slice(0, shown).map(path => (
            <li key={path}>
              <Link href={fileHref(path, query)}>
                <FilePath path={path} />
              </Link>
            </li>
          ))}
        </ul>
        {hidden > 0 && (
          <MoreButton onPress={() => setShown(shown + MORE)}>
            {t('plan.unplannedMore', { count: Math.min(MORE, hidden) })}
          </MoreButton>
        )}
      </CardBody>
    </Card>
  );
}
