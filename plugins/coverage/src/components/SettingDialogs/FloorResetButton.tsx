import { Button } from '@backstage/ui';
import { useState } from 'react';
import { useEntityRight } from '../../hooks/useEntityRight';
import { useT } from '../../hooks/useT';
import { ForbiddenNote } from './ForbiddenNote';
import { FloorResetDialog } from './SettingDialogs';

/** Opens the dialog that lets the floor start anew. */
export function FloorResetButton(props: { entityRef: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const right = useEntityRight('floorReset', props.entityRef);
  return (
    <>
      <Button
        variant="secondary"
        isDisabled={right.isMissing}
        onPress={() => setOpen(true)}
      >
        {t('settings.floorButton')}
      </Button>
      <ForbiddenNote right={right} setting="floorReset" />
      <FloorResetDialog
        entityRef={props.entityRef}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
