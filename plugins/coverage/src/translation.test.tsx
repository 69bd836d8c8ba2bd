import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { coverageEntityContent } from './extensions/entity';
import { componentEntity, coverageApiMock } from './__testUtils__';
import { coverageTranslationRef } from './translation';

describe('coverageTranslationRef', () => {
  it('lets the app word its texts differently', async () => {
    const messages = TranslationBlueprint.make({
      params: {
        resource: createTranslationMessages({
          ref: coverageTranslationRef,
          messages: {
            'overview.lines': 'Statements',
            'measure.linesOf':
              '{{covered, number}} / {{total, number}} statements',
          },
        }),
      },
    });
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: componentEntity() }),
        coverageEntityContent,
      ],
      features: [
        createFrontendModule({ pluginId: 'app', extensions: [messages] }),
      ],
      apis: [coverageApiMock()],
    });
    expect(await screen.findByText('Statements')).toBeInTheDocument();
    expect(screen.getByText('211 / 1,384 statements')).toBeInTheDocument();
  });
});
