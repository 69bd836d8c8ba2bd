import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { FormEvent, ReactNode, useId } from 'react';
import { useT } from '../../hooks/useT';
import { Palette } from '../Palette';
import styles from './Governance.module.css';

/** The frame of dialogs with a form. */
export function FormDialog(props: {
  title: string;
  submit: string;
  change: { isPending: boolean; error?: string };
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const { title, submit, change, onClose, onSubmit, children } = props;
  const t = useT();
  const form = useId();
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      // A click beside it must not throw away what was written.
      isDismissable={false}
      width={720}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        {/* Dialogs are drawn outside of the page and its colours. */}
        <Palette>
          <form
            id={form}
            className={styles.form}
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {children}
            {change.error && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={t('settings.failed')}
                description={change.error}
              />
            )}
          </form>
        </Palette>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('settings.cancel')}
        </Button>
        <Button
          variant="primary"
          type="submit"
          form={form}
          isPending={change.isPending}
        >
          {submit}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
