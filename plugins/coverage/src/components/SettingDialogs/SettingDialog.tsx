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
import { SettingChange } from './useSettingChange';
import styles from './SettingDialogs.module.css';

/** The frame of all dialogs that change a setting: form, preview, what is set. */
export function SettingDialog(props: {
  title: string;
  onClose: () => void;
  change: SettingChange;
  onSave: () => void;
  /** Fields. */
  children: ReactNode;
  preview: ReactNode;
  /** What was set before; outside of the form. */
  list: ReactNode;
}) {
  const { title, onClose, change, onSave, children, preview, list } = props;
  const t = useT();
  const form = useId();
  const heading = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      // A click beside it must not throw away what was written.
      isDismissable={false}
      width={620}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        {/* Dialogs are drawn outside of the tab and its colours. */}
        <Palette>
          <form id={form} className={styles.form} onSubmit={submit}>
            {children}
            <section
              aria-labelledby={heading}
              aria-live="polite"
              className={styles.preview}
            >
              <h3 id={heading}>{t('settings.preview')}</h3>
              {preview}
            </section>
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
          {list}
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
          {t('settings.save')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
