import {
  CoverageApi,
  PortalSetting,
} from '@backstage-coverage/plugin-coverage-common';
import { Change } from '../../hooks/useChange';
import { Loaded, useCoverage } from '../../hooks/useCoverage';
import { SettingSubject, useSettingChange } from './useSettingChange';

interface SettingForm<T extends PortalSetting> {
  change: Change<CoverageApi>;
  /** What was set before. */
  present: Loaded<{ items: T[] }>;
  /** Closes the dialog when it is done. */
  save(
    done: string,
    put: (api: CoverageApi) => Promise<unknown>,
  ): Promise<void>;
  /** The dialog stays open: more may be removed. */
  remove(
    done: string,
    drop: (api: CoverageApi) => Promise<unknown>,
  ): Promise<void>;
}

/** What the dialogs of all kinds of settings do alike. */
export function useSettingForm<T extends PortalSetting>(props: {
  entityRef: string;
  subject: SettingSubject;
  list: (api: CoverageApi) => Promise<{ items: T[] }>;
  onClose: () => void;
}): SettingForm<T> {
  const { entityRef, subject, list, onClose } = props;
  const change = useSettingChange(entityRef, subject);
  const present = useCoverage(list, [entityRef]);
  return {
    change,
    present,
    save: async (done, put) => {
      if (await change.run('set', done, put)) {
        onClose();
      }
    },
    remove: async (done, drop) => {
      if (await change.run('remove', done, drop)) {
        present.retry();
      }
    },
  };
}
