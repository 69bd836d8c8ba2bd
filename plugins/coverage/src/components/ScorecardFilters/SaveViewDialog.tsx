import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextField,
} from '@backstage/ui';
import { FormEvent, useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useT } from '../../hooks/useT';
import { SavedViews, viewQuery, withView } from '../../model/savedViews';
import styles from './ScorecardFilters.module.css';

/** Names the present view, to find it again. */
export function SaveViewDialog(props: {
  saved: SavedViews;
  save: (views: SavedViews) => Promise<void>;
  current: URLSearchParams;
  onClose: () => void;
}) {
  const { saved, save, current, onClose } = props;
  const t = useT();
  const form = useId();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [isDefault, setDefault] = useState(false);
  const name = text.trim();
  const [state, keep] = useAsyncFn(async () => {
    const views = withView(saved, { name, query: viewQuery(current) });
    await save(isDefault ? { ...views, opensWith: name } : views);
    onClose();
  }, [saved, save, current, name, isDefault, onClose]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name) {
      keep();
    }
  };
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={480}>
      <DialogHeader>{t('savedViews.saveTitle')}</DialogHeader>
      <DialogBody>
        <form id={form} className={styles.form} onSubmit={submit}>
          <Text as="p">{t('savedViews.saveText')}</Text>
          <TextField
            label={t('savedViews.name')}
            value={text}
            onChange={setText}
            isInvalid={isTried && !name}
            description={
              saved.views.some(view => view.name === name)
                ? t('savedViews.replaces')
                : undefined
            }
          />
          {isTried && !name && (
            <Text as="p" role="alert" color="danger">
              {t('savedViews.nameMissing')}
            </Text>
          )}
          <Checkbox isSelected={isDefault} onChange={setDefault}>
            {t('savedViews.default')}
          </Checkbox>
          {state.error && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('savedViews.failed')}
              description={state.error.message}
            />
          )}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('savedViews.cancel')}
        </Button>
        <Button
          variant="primary"
          type="submit"
          form={form}
          isPending={state.loading}
        >
          {t('savedViews.doSave')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
