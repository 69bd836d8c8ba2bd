import { Alert } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** How many entities the numbers leave out, since the reader may not see them. */
export function HiddenNote(props: { hidden: number }) {
  const { hidden } = props;
  const t = useT();
  return hidden > 0 ? (
    <Alert
      status="info"
      icon
      title={t('scorecard.hidden', { count: hidden })}
      description={t('scorecard.hiddenText')}
    />
  ) : null;
}
