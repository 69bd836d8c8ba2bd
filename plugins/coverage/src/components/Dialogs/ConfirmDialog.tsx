import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { ChangeState } from '../../hooks/useChange';
import { FormDialog } from './FormDialog';

/** Asks before something is lost. */
export function ConfirmDialog(props: {
  title: string;
  /** What it does, as a verb. */
  confirm: string;
  change: ChangeState;
  onClose: () => void;
  onConfirm: () => void;
  /** What is lost. */
  children: ReactNode;
}) {
  const { title, confirm, change, onClose, onConfirm, children } = props;
  return (
    <FormDialog
      title={title}
      submit={confirm}
      width={480}
      isDestructive
      change={change}
      onClose={onClose}
      onSubmit={onConfirm}
    >
      <Text as="p">{children}</Text>
    </FormDialog>
  );
}
