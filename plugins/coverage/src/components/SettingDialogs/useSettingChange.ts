import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { coverageApiRef } from '../../api/coverageApiRef';
import { useAnalysisRetry } from '../../hooks/useAnalysis';
import { Change, useChange } from '../../hooks/useChange';
import { useT } from '../../hooks/useT';

export type SettingSubject = 'target' | 'override' | 'exemption' | 'floorReset';

/** Changes settings; the analysis is read again after each change. */
export function useSettingChange(
  entityRef: string,
  subject: SettingSubject,
): Change<CoverageApi> {
  const t = useT();
  return useChange(useApi(coverageApiRef), {
    subject,
    attributes: { entityRef },
    forbidden: t(`settings.forbidden.${subject}`),
    onDone: useAnalysisRetry(),
  });
}
