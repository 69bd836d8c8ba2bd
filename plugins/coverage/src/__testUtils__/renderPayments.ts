import {
  Analysis,
  CoverageApi,
  CoverageOverview,
} from '@backstage-coverage/plugin-coverage-common';
import { PAYMENTS_API, paymentsApi } from '../__fixtures__/paymentsApi';
import { componentEntity } from './componentEntity';
import { renderTab } from './renderOnEntityPage';

/** Opens the tab of an entity with a target, a trend and an exemption. */
export function renderPayments(
  changes: Partial<Analysis> = {},
  snapshot: Partial<CoverageOverview['snapshot']> = {},
  query = '',
  others: Partial<CoverageOverview> = {},
  api: Partial<CoverageApi> = {},
): void {
  renderTab({
    entity: componentEntity('payments-api'),
    query,
    api: {
      ...paymentsApi,
      getOverview: async () => {
        const overview = await paymentsApi.getOverview(PAYMENTS_API);
        return {
          ...overview,
          ...others,
          snapshot: { ...overview.snapshot!, ...snapshot },
        };
      },
      getAnalysis: async () => ({
        ...(await paymentsApi.getAnalysis(PAYMENTS_API)),
        ...changes,
      }),
      ...api,
    },
  });
}
