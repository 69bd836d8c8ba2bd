import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiArrowDownSLine, RiDownloadLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { coverageApiRef } from '../../api/coverageApiRef';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useT } from '../../hooks/useT';
import { errorSentence } from '../../model/errorSentence';
import { saveFile } from '../../model/saveFile';
import { groupsRequestOf } from '../../model/scorecardQuery';

const FILES = {
  csv: { extension: 'csv', type: 'text/csv' },
  markdown: { extension: 'md', type: 'text/markdown' },
} as const;

/** The grouped table, all its rows, to take along. */
export function ExportMenu() {
  const t = useT();
  const api = useApi(coverageApiRef);
  const analytics = useAnalytics();
  const { url } = useScorecardUrl();
  const [state, save] = useAsyncFn(
    async (format: keyof typeof FILES) => {
      analytics.captureEvent('export', 'coverage scorecard');
      const request = groupsRequestOf(url);
      const text = await api.exportScorecard(request, format);
      const { extension, type } = FILES[format];
      const name = `coverage-by-${request.by}.${extension}`;
      saveFile({ name, type, text });
    },
    [api, analytics, url],
  );
  return (
    <>
      <MenuTrigger>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine />}
          iconEnd={<RiArrowDownSLine />}
          isPending={state.loading}
        >
          {t('scorecardTable.export')}
        </Button>
        <Menu placement="bottom end">
          <MenuItem id="csv" onAction={() => save('csv')}>
            {t('scorecardTable.csv')}
          </MenuItem>
          <MenuItem id="markdown" onAction={() => save('markdown')}>
            {t('scorecardTable.markdown')}
          </MenuItem>
          <MenuItem id="print" onAction={() => window.print()}>
            {t('scorecardTable.print')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {state.error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('scorecardTable.exportFailed')}
          description={errorSentence(state.error, t)}
        />
      )}
    </>
  );
}
