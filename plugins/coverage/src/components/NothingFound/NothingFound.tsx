import { Alert, Button } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** That there is no entity, or none that the filters leave. */
export function NothingFound(props: {
  isFiltered: boolean;
  onClear: () => void;
}) {
  const { isFiltered, onClear } = props;
  const t = useT();
  return isFiltered ? (
    <Alert
      role="status"
      status="info"
      icon
      title={t('scorecard.filteredOut')}
      description={t('scorecard.filteredOutText')}
      customActions={
        <Button size="small" variant="secondary" onPress={onClear}>
          {t('scorecardFilter.clear')}
        </Button>
      }
    />
  ) : (
    <Alert
      role="status"
      status="info"
      icon
      title={t('scorecard.nothing')}
      description={t('scorecard.nothingText')}
    />
  );
}
