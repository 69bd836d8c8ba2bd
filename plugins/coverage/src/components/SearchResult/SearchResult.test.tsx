import {
  CoverageDocument,
  CoverageGapDocument,
} from '@backstage-coverage/plugin-coverage-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { ComponentProps } from 'react';
import { screens } from '../screens';
import { SearchResult } from './SearchResult';

const entity: CoverageDocument = {
  kind: 'entity',
  title: 'Coverage of Shop',
  text: 'Line coverage 15.0 %, team-a',
  location: '/catalog/default/component/shop/coverage',
  entityRef: 'component:default/shop',
  owner: 'group:default/team-a',
  system: null,
  percent: 15,
  level: 'bronze',
  openCritical: 2,
  openHigh: 0,
  simulated: false,
};

const gap: CoverageGapDocument = {
  kind: 'gap',
  title: 'src/pay.ts',
  text: 'security or money path (pay)',
  location: '/catalog/default/component/shop/coverage?view=gaps&gap=src/pay.ts',
  entityRef: 'component:default/shop',
  entityTitle: 'The shop',
  owner: null,
  path: 'src/pay.ts',
  priority: 'critical',
  uncovered: 12,
  simulated: false,
};

async function renderResult(props: ComponentProps<typeof SearchResult>) {
  const Result = await screens.searchResult();
  renderInTestApp(<Result {...props} />);
}

describe('SearchResult', () => {
  it('shows an entity with its coverage, level and urgent gaps', async () => {
    await renderResult({ result: entity });
    expect(
      await screen.findByRole('link', { name: 'Coverage of Shop' }),
    ).toHaveAttribute('href', entity.location);
    expect(screen.getByText('15.0 % of the lines')).toBeInTheDocument();
    expect(screen.getByText(/bronze/i)).toBeInTheDocument();
    expect(screen.getByText(/2 critical/i)).toBeInTheDocument();
    expect(screen.queryByText(/high/i)).not.toBeInTheDocument();
  });

  it('shows the name alone where search knows nothing else', async () => {
    const { title, location, entityRef, owner, system } = entity;
    await renderResult({
      result: {
        kind: 'name',
        title,
        text: 'Test coverage of Shop, team-a',
        location,
        entityRef,
        owner,
        system,
      },
    });
    expect(
      await screen.findByRole('link', { name: 'Coverage of Shop' }),
    ).toHaveAttribute('href', location);
    expect(screen.getByText('Test coverage of Shop, team-a')).toBeVisible();
    expect(screen.queryByText(/not measured|%|level/i)).not.toBeInTheDocument();
  });

  it('shows a gap with its priority, entity and reason', async () => {
    await renderResult({ result: gap });
    expect(
      await screen.findByRole('link', { name: 'src/pay.ts' }),
    ).toHaveAttribute('href', gap.location);
    expect(screen.getByText('in The shop')).toBeInTheDocument();
    expect(screen.getByText(/critical/i)).toBeInTheDocument();
    expect(screen.getByText(gap.text)).toBeInTheDocument();
  });

  it('names the entity of a gap without title as its ref does', async () => {
    await renderResult({ result: { ...gap, entityTitle: null } });
    expect(await screen.findByText('in shop')).toBeInTheDocument();
  });

  it('does not take what was not measured for 0 %', async () => {
    await renderResult({ result: { ...entity, percent: null, level: null } });
    expect(await screen.findByText('not measured')).toBeInTheDocument();
  });

  it('marks what was searched for', async () => {
    await renderResult({
      result: gap,
      highlight: {
        preTag: '<em>',
        postTag: '</em>',
        fields: { title: 'src/<em>pay</em>.ts' },
      },
    });
    const marked = await screen.findByText('pay');
    expect(marked.tagName).toBe('MARK');
  });
});
