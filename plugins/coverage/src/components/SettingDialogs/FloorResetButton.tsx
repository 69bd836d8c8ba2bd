import { Button } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { FloorResetDialog } from './SettingDialogs';

/** Opens the dialog that lets the floor start anew. */
export function FloorResetButton(props: { entityRef: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        {t('settings.floorButton')}
      </Button>
      <FloorResetDialog
        entityRef={props.entityRef}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
