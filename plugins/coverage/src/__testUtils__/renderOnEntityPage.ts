import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { Entity } from '@backstage/catalog-model';
import { AnalyticsEvent } from '@backstage/frontend-plugin-api';
import {
  attachMockApiFactory,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import {
  coverageEntityCard,
  coverageEntityContent,
} from '../extensions/entity';
import {
  coverageRollUpCard,
  coverageRollUpContent,
} from '../extensions/rollUp';
import { componentEntity } from './componentEntity';
import { coverageApiMock } from './coverageApiMock';

interface RenderOptions {
  entity?: Entity;
  api?: Partial<CoverageApi>;
  /** Query string that the page is opened with. */
  query?: string;
  /** Default: the app has none. */
  signals?: SignalApi;
  /** Names of permissions that the reader lacks. */
  denied?: string[];
}

type EntityExtension =
  | typeof coverageEntityContent
  | typeof coverageEntityCard
  | typeof coverageRollUpContent
  | typeof coverageRollUpCard;

interface Rendered {
  /** What was reported to analytics so far. */
  events(): AnalyticsEvent[];
}

function renderOnEntityPage(
  extension: EntityExtension,
  options: RenderOptions,
): Rendered {
  const { entity = componentEntity(), api, query = '', signals } = options;
  const analytics = mockApis.analytics();
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), extension],
    initialRouteEntries: [`/${query}`],
    apis: [
      coverageApiMock(api),
      analytics,
      mockApis.permission({
        authorize: ({ permission }) =>
          options.denied?.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
      ...(signals ? [attachMockApiFactory(signalApiRef, signals)] : []),
    ],
  });
  return { events: () => analytics.getEvents() };
}

/** Opens the Coverage tab of an entity. */
export function renderTab(options: RenderOptions = {}): Rendered {
  return renderOnEntityPage(coverageEntityContent, options);
}

/** Shows the Coverage card of an entity. */
export function renderCard(options: RenderOptions = {}): Rendered {
  return renderOnEntityPage(coverageEntityCard, options);
}

/** Opens the Coverage tab of a group, system or domain. */
export function renderRollUpTab(options: RenderOptions): Rendered {
  return renderOnEntityPage(coverageRollUpContent, options);
}

/** Shows the Coverage card of a group, system or domain. */
export function renderRollUpCard(options: RenderOptions): Rendered {
  return renderOnEntityPage(coverageRollUpCard, options);
}
