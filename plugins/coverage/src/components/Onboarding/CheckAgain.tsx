import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';

/** Looks whether what was asked for is there by now. */
export function CheckAgain(props: { checking: boolean; onCheck: () => void }) {
  const t = useT();
  return (
    <Button
      variant="primary"
      iconStart={<RiRefreshLine />}
      isPending={props.checking}
      onPress={props.onCheck}
    >
      {t('onboarding.check')}
    </Button>
  );
}
