import { Button, Text } from '@backstage/ui';
import { Pages } from '../../hooks/usePages';
import { ErrorWithRetry } from '../PanelState';
import styles from './PagesFooter.module.css';

/** How many of the rows are shown, and the way to more. */
export function PagesFooter<T>(props: {
  pages: Pages<T>;
  summary: string;
  more: string;
}) {
  const { pages, summary, more } = props;
  if (pages.error) {
    return <ErrorWithRetry error={pages.error} retry={pages.retry} />;
  }
  return (
    <div className={styles.footer}>
      <Text as="p" role="status" variant="body-small" color="secondary">
        {summary}
      </Text>
      {pages.hasMore && (
        <Button
          variant="secondary"
          isPending={pages.loading}
          onPress={pages.loadMore}
        >
          {more}
        </Button>
      )}
    </div>
  );
}
