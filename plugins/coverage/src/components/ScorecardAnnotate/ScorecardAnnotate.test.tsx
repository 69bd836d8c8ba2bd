import { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { organisation } from '../../__fixtures__/organisation';
import {
  componentEntity,
  renderScorecard,
  rowsOf,
  setScreenWidth,
} from '../../__testUtils__';

const EDIT = 'https://git.example.com/deploy-bot/edit/main/catalog-info.yaml';
const PREFIX = 'backstage-coverage.dev';

const entities: Entity[] = [
  componentEntity('deploy-bot', { 'backstage.io/edit-url': EDIT }),
  componentEntity('feature-flags', { [`${PREFIX}/enabled`]: 'yes' }),
  componentEntity('ledger', {
    [`${PREFIX}/target`]: '90',
    [`${PREFIX}/target-date`]: '2026-03-31',
  }),
];

function render(query = '', options = {}) {
  renderScorecard({ query: `?view=annotate${query}`, entities, ...options });
}

describe('ScorecardAnnotate', () => {
  beforeEach(() => setScreenWidth(1440));

  it('lists who does not report by owner, but not who need not', async () => {
    render();
    expect(
      await screen.findByText('2 entities do not report'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: /platform.*2 entities/ }),
    ).toBeInTheDocument();
    const items = screen
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(items).toContainEqual(
      expect.stringContaining(
        'feature-flagsAnnotated, waits for its first upload',
      ),
    );
    expect(items).toContainEqual(
      expect.stringContaining('deploy-botNot annotated'),
    );
    expect(screen.queryByText('legacy-import')).not.toBeInTheDocument();
  });

  it('has the annotation, the link to add it and the command', async () => {
    render();
    expect(
      await screen.findByRole('link', {
        name: /Edit the catalog file of deploy-bot/,
      }),
    ).toHaveAttribute('href', EDIT);
    await userEvent.click(
      screen.getByRole('button', { name: 'What to do for deploy-bot' }),
    );
    const yaml = screen.getByRole('region', {
      name: 'Add the annotation on the marked line',
    });
    expect(within(yaml).getByText(/enabled: 'true'/).tagName).toBe('MARK');
    expect(
      screen.getByRole('region', { name: 'Then send a report from its build' }),
    ).toHaveTextContent(
      'coverage-cli upload coverage.xml --entity component:default/deploy-bot',
    );
    expect(
      screen.getByRole('button', {
        name: 'Copy “Then send a report from its build”',
      }),
    ).toBeInTheDocument();
  });

  it('asks only for what is missing, and tells where there is no link', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'What to do for feature-flags',
      }),
    );
    expect(
      screen.queryByText('Add the annotation on the marked line'),
    ).not.toBeInTheDocument();
    expect(
      await screen.findByText(/catalog does not say where its file/),
    ).toBeInTheDocument();
  });

  it('finds annotations that cannot be read, with what was expected', async () => {
    render();
    const rows = await rowsOf('Annotations that cannot be read');
    expect(rows.map(row => row.textContent)).toEqual([
      `feature-flags${PREFIX}/enabledyes"true" or "false" `,
    ]);
    expect(screen.getByText(/^Checked 2 entities/)).toBeInTheDocument();
  });

  it('is done where every entity reports', async () => {
    const members = organisation.filter(({ lines }) => lines);
    render('', { organisation: { members } });
    expect(await screen.findByText('Every entity reports')).toBeInTheDocument();
  });

  it('clears filters that hide all', async () => {
    render('&tier=9');
    await screen.findByText('Nothing matches these filters');
    const [clear] = screen.getAllByRole('button', {
      name: 'Clear the filters',
    });
    await userEvent.click(clear);
    expect(
      await screen.findByText('2 entities do not report'),
    ).toBeInTheDocument();
  });
});
