import { Checkbox, Text, TextField } from '@backstage/ui';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useT } from '../../hooks/useT';
import { errorSentence } from '../../model/errorSentence';
import { SavedViews, viewQuery, withView } from '../../model/savedViews';
import { FormDialog } from '../Dialogs';

/** Names the present view, to find it again. */
export function SaveViewDialog(props: {
  saved: SavedViews;
  save: (views: SavedViews) => Promise<void>;
  current: URLSearchParams;
  onClose: () => void;
}) {
  const { saved, save, current, onClose } = props;
  const t = useT();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [isDefault, setDefault] = useState(false);
  const name = text.trim();
  const [state, keep] = useAsyncFn(async () => {
    const views = withView(saved, { name, query: viewQuery(current) });
    await save(isDefault ? { ...views, opensWith: name } : views);
    onClose();
  }, [saved, save, current, name, isDefault, onClose]);
  const submit = () => {
    setTried(true);
    if (name) {
      keep();
    }
  };
  return (
    <FormDialog
      title={t('savedViews.saveTitle')}
      submit={t('savedViews.doSave')}
      width={480}
      change={{
        isPending: state.loading,
        error: state.error && errorSentence(state.error, t),
      }}
      failed={t('savedViews.failed')}
      onClose={onClose}
      onSubmit={submit}
    >
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
    </FormDialog>
  );
}
