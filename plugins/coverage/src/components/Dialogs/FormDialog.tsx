import { Button } from '@backstage/ui';
import { FormEvent, ReactNode, useId } from 'react';
import { ChangeState } from '../../hooks/useChange';
import { useT } from '../../hooks/useT';
import { DialogFrame } from './DialogFrame';
import { FailureAlert } from './FailureAlert';
import styles from './Dialogs.module.css';

/** A dialog with a form, to send it or leave everything as it is. */
export function FormDialog(props: {
  title: string;
  submit: string;
  /** Default: 720. */
  width?: number;
  change: ChangeState;
  /** There is nothing to send yet. */
  isUnchanged?: boolean;
  /** What it says above the reason when it failed. */
  failed?: string;
  isDestructive?: boolean;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
  /** Below the form, and not part of it. */
  below?: ReactNode;
}) {
  const { title, submit, width = 720, change, failed, isDestructive } = props;
  const { onClose, onSubmit, children, below } = props;
  const t = useT();
  const form = useId();
  return (
    <DialogFrame
      title={title}
      width={width}
      // A click beside it must not throw away what was written.
      isDismissable={false}
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('settings.cancel')}
          </Button>
          <Button
            variant="primary"
            destructive={isDestructive}
            type="submit"
            form={form}
            isPending={change.isPending}
            isDisabled={props.isUnchanged}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <FailureAlert title={failed} error={change.error} />
      </form>
      {below}
    </DialogFrame>
  );
}
