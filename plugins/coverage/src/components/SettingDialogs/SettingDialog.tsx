import { ReactNode, useId } from 'react';
import { ChangeState } from '../../hooks/useChange';
import { useT } from '../../hooks/useT';
import { FormDialog } from '../Dialogs';
import styles from './SettingDialogs.module.css';

/** A dialog that changes a setting: form, preview, what is set. */
export function SettingDialog(props: {
  title: string;
  onClose: () => void;
  change: ChangeState;
  /** Nothing differs from what is there. */
  isUnchanged?: boolean;
  onSave: () => void;
  /** Fields. */
  children: ReactNode;
  preview: ReactNode;
  /** What was set before; outside of the form. */
  list: ReactNode;
}) {
  const { title, onClose, change, onSave, children, preview, list } = props;
  const t = useT();
  const heading = useId();
  return (
    <FormDialog
      title={title}
      submit={t('settings.save')}
      width={620}
      change={change}
      isUnchanged={props.isUnchanged}
      onClose={onClose}
      onSubmit={onSave}
      below={list}
    >
      {children}
      <section
        aria-labelledby={heading}
        aria-live="polite"
        className={styles.preview}
      >
        <h3 id={heading}>{t('settings.preview')}</h3>
        {preview}
      </section>
    </FormDialog>
  );
}
