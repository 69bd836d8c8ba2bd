import {
  Button,
  Menu,
  MenuItem,
  MenuSection,
  MenuSeparator,
  MenuTrigger,
} from '@backstage/ui';
import { RiArrowDownSLine, RiBookmarkLine } from '@remixicon/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useSavedViews } from '../../hooks/useSavedViews';
import { useT } from '../../hooks/useT';
import { noSavedViews } from '../../model/savedViews';
import { ManageViewsDialog } from './ManageViewsDialog';
import { SaveViewDialog } from './SaveViewDialog';

/** Views that the user saved, to go back to. */
export function SavedViewsMenu() {
  const t = useT();
  const { saved = noSavedViews, save } = useSavedViews();
  const [params, setParams] = useSearchParams();
  const [dialog, setDialog] = useState<'save' | 'manage'>();
  const close = () => setDialog(undefined);
  const { views, opensWith } = saved;
  return (
    <>
      <MenuTrigger>
        <Button
          variant="secondary"
          iconStart={<RiBookmarkLine />}
          iconEnd={<RiArrowDownSLine />}
        >
          {t('savedViews.title')}
        </Button>
        <Menu placement="bottom end">
          <MenuSection title={t('savedViews.section')}>
            {views.length === 0 ? (
              <MenuItem id="none" isDisabled>
                {t('savedViews.none')}
              </MenuItem>
            ) : (
              views.map(({ name, query }) => (
                <MenuItem
                  key={name}
                  id={`view ${name}`}
                  onAction={() => setParams(new URLSearchParams(query))}
                >
                  {name === opensWith
                    ? t('savedViews.opensWithIt', { name })
                    : name}
                </MenuItem>
              ))
            )}
          </MenuSection>
          <MenuSeparator />
          <MenuItem id="save" onAction={() => setDialog('save')}>
            {t('savedViews.save')}
          </MenuItem>
          <MenuItem
            id="manage"
            isDisabled={views.length === 0}
            onAction={() => setDialog('manage')}
          >
            {t('savedViews.manage')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {dialog === 'save' && (
        <SaveViewDialog
          saved={saved}
          save={save}
          current={params}
          onClose={close}
        />
      )}
      {dialog === 'manage' && (
        <ManageViewsDialog saved={saved} save={save} onClose={close} />
      )}
    </>
  );
}
