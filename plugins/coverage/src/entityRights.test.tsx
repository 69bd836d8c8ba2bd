import {
  Analysis,
  coveragePermissions,
} from '@backstage-coverage/plugin-coverage-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { batchServerAnalysis } from './__fixtures__/batchServerAnalysis';
import { paymentsApi } from './__fixtures__/paymentsApi';
import { componentEntity, renderTab, setScreenWidth } from './__testUtils__';

const denied = coveragePermissions
  .map(({ name }) => name)
  .filter(name => name !== 'coverage.read');

const WORKER = 'core/batch_app/worker.py';

const withFindings = async (): Promise<Analysis> => ({
  ...batchServerAnalysis,
  findings: [
    {
      code: 'C1',
      severity: 'warning',
      message: 'The target is too high.',
      fix: {
        kind: 'set-target',
        target: {
          measure: 'lines',
          value: 51,
          by: null,
          kind: 'committed',
          area: null,
        },
      },
    },
    { code: 'floor-broken', severity: 'warning', message: 'It fell.' },
  ],
});

describe('who may only read', () => {
  beforeEach(() => setScreenWidth(1600));
  afterEach(() => jest.restoreAllMocks());

  it('finds why actions of a gap are not theirs, in its menu', async () => {
    // Nothing has a height in jsdom, so that no row would be in view.
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900);
    renderTab({ query: '?view=gaps', denied });
    await userEvent.click(
      await screen.findByRole('button', { name: `Actions for ${WORKER}` }),
    );
    const menu = within(await screen.findByRole('menu'));
    for (const name of [/Override/, /blocked/, /Exempt/, /Set the target/]) {
      expect(menu.getByRole('menuitem', { name })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
    }
    expect(
      menu.getByText('You may not change priorities of this entity.'),
    ).toBeVisible();
    expect(
      menu.getByRole('menuitem', { name: /skeleton/ }),
    ).not.toHaveAttribute('aria-disabled');
  });

  it('finds the same in the drawer of a gap', async () => {
    renderTab({ query: `?view=gaps&gap=${WORKER}`, denied });
    for (const name of [/^Override/, /^Mark as blocked/, /^Set the target/]) {
      expect(await screen.findByRole('button', { name })).toBeDisabled();
    }
    expect(
      screen.getByText('You may not change targets of this entity.'),
    ).toBeVisible();
  });

  it('cannot set a target or let the floor start anew', async () => {
    renderTab({ denied, api: { getAnalysis: withFindings } });
    expect(
      await screen.findByRole('button', { name: /^Reset the floor/ }),
    ).toBeDisabled();
    expect(
      screen.getByText('You may not let the floor of this entity start anew.'),
    ).toBeVisible();
  });

  it('cannot take a fix over that sets a target', async () => {
    renderTab({
      query: '?view=plan',
      denied,
      api: { getAnalysis: withFindings },
    });
    expect(
      await screen.findByRole('button', {
        name: 'Set the target to 51.0 % of lines',
      }),
    ).toBeDisabled();
    expect(
      screen.getByText('You may not change targets of this entity.'),
    ).toBeVisible();
  });
});

/** Another entity: what was asked of permissions is remembered. */
const allowed = (query: string) =>
  renderTab({
    entity: componentEntity('payments-api'),
    query,
    api: {
      ...paymentsApi,
      getAnalysis: async () => {
        const analysis = await withFindings();
        const entityRef = 'component:default/payments-api';
        return { ...analysis, entity: { ...analysis.entity, entityRef } };
      },
    },
  });

describe('who may change settings', () => {
  const notes = () => screen.queryAllByText(/^You may not/);

  it('finds all actions of a gap', async () => {
    allowed(`?view=gaps&gap=${WORKER}`);
    for (const name of [
      /^Override/,
      /^Mark as blocked/,
      /^Exempt/,
      /^Set the target/,
    ]) {
      expect(await screen.findByRole('button', { name })).toBeEnabled();
    }
    expect(notes()).toEqual([]);
  });

  it('lets the floor start anew', async () => {
    allowed('');
    await userEvent.click(
      await screen.findByRole('button', { name: /^Reset the floor/ }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Let the floor start anew' }),
    ).toBeVisible();
    expect(notes()).toEqual([]);
  });

  it('takes a fix over, or adjusts it', async () => {
    allowed('?view=plan');
    for (const name of [/^Set the target to 51/, /^Adjust…/]) {
      expect(await screen.findByRole('button', { name })).toBeEnabled();
    }
    expect(notes()).toEqual([]);
  });
});
