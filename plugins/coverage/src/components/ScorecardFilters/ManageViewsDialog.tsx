import { Button, Select, TextField } from '@backstage/ui';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useT } from '../../hooks/useT';
import { errorSentence } from '../../model/errorSentence';
import { SavedViews, renamedView, withoutView } from '../../model/savedViews';
import { DialogFrame, FailureAlert } from '../Dialogs';
import styles from './ScorecardFilters.module.css';

const ALL = 'all';
/** A view may have the name of the option above. */
const idOf = (name: string) => `view ${name}`;

/** Renames and deletes saved views, and chooses the one to open with. */
export function ManageViewsDialog(props: {
  saved: SavedViews;
  save: (views: SavedViews) => Promise<void>;
  onClose: () => void;
}) {
  const { saved, save, onClose } = props;
  const t = useT();
  const [state, keep] = useAsyncFn(save, [save]);
  return (
    <DialogFrame
      title={t('savedViews.manageTitle')}
      width={560}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('savedViews.close')}
        </Button>
      }
    >
      <div className={styles.form}>
        <Select
          label={t('savedViews.opensWith')}
          options={[
            { id: ALL, label: t('savedViews.opensWithAll') },
            ...saved.views.map(({ name }) => ({
              id: idOf(name),
              label: name,
            })),
          ]}
          value={saved.opensWith === null ? ALL : idOf(saved.opensWith)}
          onChange={key =>
            keep({
              ...saved,
              opensWith:
                saved.views.find(({ name }) => idOf(name) === key)?.name ??
                null,
            })
          }
        />
        <ul className={styles.views}>
          {saved.views.map(({ name }) => (
            <ViewRow
              key={name}
              name={name}
              onRename={to => keep(renamedView(saved, name, to))}
              onRemove={() => keep(withoutView(saved, name))}
            />
          ))}
        </ul>
        {saved.views.length === 0 && t('savedViews.none')}
        <FailureAlert
          title={t('savedViews.failed')}
          error={state.error && errorSentence(state.error, t)}
        />
      </div>
    </DialogFrame>
  );
}

function ViewRow(props: {
  name: string;
  onRename: (to: string) => void;
  onRemove: () => void;
}) {
  const { name, onRename, onRemove } = props;
  const t = useT();
  const [text, setText] = useState(name);
  const wanted = text.trim();
  return (
    <li>
      <TextField
        aria-label={t('savedViews.nameOf', { name })}
        value={text}
        onChange={setText}
      />
      <Button
        variant="secondary"
        aria-label={t('savedViews.renameOf', { name })}
        isDisabled={wanted === '' || wanted === name}
        onPress={() => onRename(wanted)}
      >
        {t('savedViews.rename')}
      </Button>
      <Button
        variant="secondary"
        aria-label={t('savedViews.removeOf', { name })}
        onPress={onRemove}
      >
        {t('savedViews.remove')}
      </Button>
    </li>
  );
}
