import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryCoverageApi } from '../../__fixtures__/InMemoryCoverageApi';
import { componentEntity, renderTab } from '../../__testUtils__';

function deployBot(tags: string[] = []) {
  const entity = componentEntity('deploy-bot', {
    'backstage-coverage.dev/enabled': 'true',
    'backstage.io/source-location': 'url:https://github.com/acme/deploy-bot/',
  });
  return { ...entity, metadata: { ...entity.metadata, tags } };
}

const upload = () =>
  screen.findByText(/--entity component:default\/deploy-bot --flag unit/);

describe('the first steps', () => {
  it('are those of the entity’s own language and CI', async () => {
    renderTab({ entity: deployBot(['golang']) });
    expect(
      await screen.findByRole('tab', { name: 'Go', selected: true }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('radio', { name: 'GitHub Actions', checked: true }),
    ).toBeInTheDocument();
    expect(await upload()).toHaveTextContent('secrets.COVERAGE_TOKEN');
    expect(await upload()).toHaveTextContent('go test ./...');
  });

  it('are there for every other stack and CI', async () => {
    renderTab({ entity: deployBot() });
    await userEvent.click(await screen.findByRole('tab', { name: 'RSpec' }));
    expect(await upload()).toHaveTextContent('bundle exec rspec');
    await userEvent.click(screen.getByRole('radio', { name: 'GitLab CI' }));
    expect(await upload()).toHaveTextContent('$CI_COMMIT_REF_NAME');
    const tabs = within(screen.getByRole('tablist', { name: 'Test stack' }));
    expect(tabs.getAllByRole('tab')).toHaveLength(10);
  });

  it('follow an inventory that came without a report', async () => {
    const fixtures = new InMemoryCoverageApi();
    renderTab({
      entity: deployBot(['golang']),
      api: {
        getAnalysis: async ref => ({
          ...(await fixtures.getAnalysis(ref)),
          stacks: [
            {
              stack: 'jest',
              root: 'ui',
              packageManager: 'yarn',
              configFiles: [],
              runnerDeclared: true,
              coverageDeclared: true,
              sources: [],
              missingSources: [],
              ciTestFiles: ['.github/workflows/test.yml'],
              ciCoverageFiles: [],
            },
          ],
        }),
      },
    });
    expect(
      await screen.findByText(/Found in the repository: Jest\./),
    ).toBeInTheDocument();
    expect(await upload()).toHaveTextContent('yarn jest --coverage');
  });

  it('are there when the analysis fails', async () => {
    renderTab({
      entity: deployBot(['rust']),
      api: {
        getAnalysis: async () => {
          throw new Error('database is away');
        },
      },
    });
    expect(await upload()).toHaveTextContent('cargo llvm-cov');
  });
});
