import {
  CoverageOverview,
  Page,
} from '@backstage-coverage/plugin-coverage-common';
import {
  TestApiProvider,
  attachMockApiFactory,
} from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactNode } from 'react';
import { batchServerOverview } from '../__fixtures__/batchServer';
import {
  coverageApiMock,
  renderCard,
  renderTab,
  signalsMock,
} from '../__testUtils__';
import { LiveCoverage } from './LiveCoverage';
import { usePages } from './usePages';

const entityRef = 'component:default/batch-server';

/** The overview with one more covered line than at the time before. */
function risingOverview() {
  let covered = 211;
  return jest.fn(async (): Promise<CoverageOverview> => {
    const { snapshot } = batchServerOverview;
    const lines = { total: 1384, covered: covered++, partial: 0 };
    return {
      ...batchServerOverview,
      snapshot: snapshot && {
        ...snapshot,
        totals: { ...snapshot.totals, lines },
      },
    };
  });
}

describe('LiveCoverage', () => {
  it('reads an open tab anew after an upload, and keeps what was typed', async () => {
    const { signals, tell } = signalsMock();
    const getOverview = risingOverview();
    const listFiles = jest.fn(async () => ({
      items: [
        {
          path: 'core/server.py',
          hasLines: true,
          totals: {
            lines: { total: 9, covered: 1, partial: 0 },
            branches: null,
            functions: null,
          },
        },
      ],
      totalItems: 1,
      pageInfo: {},
    }));
    renderTab({
      query: '?view=files',
      signals,
      api: { getOverview, listFiles },
    });
    const search = await screen.findByRole('searchbox');
    await userEvent.type(search, 'server');
    const reads = listFiles.mock.calls.length;

    await tell({ entityRef, kind: 'snapshot' });
    await waitFor(() => expect(listFiles).toHaveBeenCalledTimes(reads + 1));
    await waitFor(() => expect(getOverview).toHaveBeenCalledTimes(2));
    expect(screen.getByRole('searchbox')).toHaveValue('server');
    expect(
      screen.getByRole('tab', { name: 'Files', selected: true }),
    ).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toBe(search);
  });

  it('reads an open card anew', async () => {
    const { signals, tell } = signalsMock();
    renderCard({ signals, api: { getOverview: risingOverview() } });
    await screen.findByText(/211 of 1,384 lines/);
    await tell({ entityRef, kind: 'analysis' });
    expect(await screen.findByText(/212 of 1,384 lines/)).toBeInTheDocument();
  });

  it('leaves pages of other entities alone', async () => {
    const { signals, tell } = signalsMock();
    const getOverview = risingOverview();
    renderCard({ signals, api: { getOverview } });
    await screen.findByText(/211 of 1,384 lines/);
    await tell({ entityRef: 'component:default/other', kind: 'snapshot' });
    await tell({ entityRef, kind: 'snapshot' });
    await screen.findByText(/212 of 1,384 lines/);
    expect(getOverview).toHaveBeenCalledTimes(2);
  });

  it('reads as many rows of a list anew as there were', async () => {
    const { signals, tell } = signalsMock();
    let generation = 1;
    const load = async (_: unknown, cursor?: string): Promise<Page<string>> => {
      const first = Number(cursor ?? 0);
      return {
        items: [first, first + 1].map(i => `${i} of ${generation}`),
        totalItems: 6,
        pageInfo: first < 4 ? { nextCursor: String(first + 2) } : {},
      };
    };
    const wrapper = (props: { children: ReactNode }) => (
      <TestApiProvider
        apis={[coverageApiMock(), attachMockApiFactory(signalApiRef, signals)]}
      >
        <LiveCoverage entityRef={entityRef}>{props.children}</LiveCoverage>
      </TestApiProvider>
    );
    const { result } = renderHook(() => usePages<string>(load, 'k'), {
      wrapper,
    });
    await waitFor(() => expect(result.current.items).toHaveLength(2));
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.items).toHaveLength(4));

    generation = 2;
    await tell({ entityRef, kind: 'snapshot' });
    await waitFor(() =>
      expect(result.current.items).toEqual([
        '0 of 2',
        '1 of 2',
        '2 of 2',
        '3 of 2',
      ]),
    );
    expect(result.current.hasMore).toBe(true);
  });

  it('stops listening with the page', async () => {
    const { signals, listening } = signalsMock();
    const wrapper = (props: { children: ReactNode }) => (
      <TestApiProvider apis={[attachMockApiFactory(signalApiRef, signals)]}>
        <LiveCoverage>{props.children}</LiveCoverage>
      </TestApiProvider>
    );
    const { unmount } = renderHook(() => null, { wrapper });
    expect(listening()).toBe(true);
    unmount();
    expect(listening()).toBe(false);
  });
});
