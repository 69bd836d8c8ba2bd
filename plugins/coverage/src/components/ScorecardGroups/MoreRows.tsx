import { Button, Skeleton } from '@backstage/ui';
import { CSSProperties } from 'react';
import { Pages } from '../../hooks/usePages';
import { useT } from '../../hooks/useT';
import { errorSentence } from '../../model/errorSentence';
import styles from './ScorecardGroups.module.css';

/** The end of the rows in a group: more of them, that there is none, or why. */
export function MoreRows<T>(props: {
  pages: Pages<T>;
  columns: number;
  depth: number;
  name: string;
  empty?: string;
}) {
  const { pages, columns, depth, name, empty } = props;
  const { items, totalItems, loading, error, hasMore } = pages;
  const t = useT();
  const left = totalItems - (items?.length ?? 0);
  const isEmpty = items?.length === 0 && empty !== undefined;
  if (!error && !hasMore && !isEmpty && items) {
    return null;
  }
  const content = () => {
    if (error) {
      return (
        <span role="alert" className={styles.failed}>
          {errorSentence(error, t)}
          <Button size="small" variant="secondary" onPress={pages.retry}>
            {t('panel.retry')}
          </Button>
        </span>
      );
    }
    if (!items) {
      return (
        <span role="status" aria-label={t('panel.loading')}>
          <Skeleton width="40%" height={16} />
        </span>
      );
    }
    return hasMore ? (
      <Button
        size="small"
        variant="tertiary"
        isPending={loading}
        onPress={pages.loadMore}
      >
        {t('scorecardTable.more', { count: left, name })}
      </Button>
    ) : (
      empty
    );
  };
  return (
    <tr>
      <td colSpan={columns}>
        <div
          className={styles.name}
          style={{ '--depth': depth } as CSSProperties}
        >
          <span className={styles.leaf} />
          {content()}
        </div>
      </td>
    </tr>
  );
}
