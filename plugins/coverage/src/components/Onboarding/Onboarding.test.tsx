import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BATCH_SERVER } from '../../__fixtures__/batchServer';
import { InMemoryCoverageApi } from '../../__fixtures__/InMemoryCoverageApi';
import { componentEntity, renderTab } from '../../__testUtils__';

function deployBot(tags: string[] = []) {
  const entity = componentEntity('deploy-bot', {
    'backstage-coverage.dev/enabled': 'true',
    'backstage.io/source-location': 'url:https://github.com/acme/deploy-bot/',
  });
  return { ...entity, metadata: { ...entity.metadata, tags } };
}

const rejected = {
  rejectedAt: '2026-03-01T10:00:00.000Z',
  uploadedBy: 'user:default/ada',
  status: 400,
  reason: "Cannot read 'junk.txt': it is empty.",
  commit: 'a1b2c3d4e5',
  branch: null,
  flag: 'unit',
};

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

  it('say why the last upload was refused', async () => {
    const fixtures = new InMemoryCoverageApi();
    renderTab({
      entity: deployBot(),
      api: {
        getOverview: async ref => ({
          ...(await fixtures.getOverview(ref)),
          rejected,
        }),
      },
    });
    expect(
      await screen.findByText('The last upload was refused'),
    ).toBeInTheDocument();
    expect(
      screen.getByText("Cannot read 'junk.txt': it is empty."),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^Answered with 400, on .*2026.* to user:default\/ada, commit a1b2c3d, flag unit$/,
      ),
    ).toBeInTheDocument();
    expect(await upload()).toBeInTheDocument();
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

  it('look again for a report of an entity that lacks the annotation', async () => {
    const fixtures = new InMemoryCoverageApi();
    let isThere = false;
    renderTab({
      entity: componentEntity('deploy-bot', {}),
      api: {
        getOverview: ref => fixtures.getOverview(isThere ? BATCH_SERVER : ref),
      },
    });
    const check = await screen.findByRole('button', { name: 'Check again' });
    await userEvent.click(check);
    expect(check).toBeVisible();
    isThere = true;
    await userEvent.click(check);
    expect(
      await screen.findByRole('tablist', {
        name: 'Parts of the coverage report',
      }),
    ).toBeVisible();
  });
});
