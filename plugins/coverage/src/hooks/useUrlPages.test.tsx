import { Page } from '@backstage-coverage/plugin-coverage-common';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { coverageApiMock } from '../__testUtils__';
import { toPage } from '../__fixtures__/pages';
import { useUrlPages } from './useUrlPages';

const ROWS = ['a', 'b', 'c', 'd', 'e'];

function render(query: string) {
  const load = jest.fn(
    async (_: unknown, cursor?: string): Promise<Page<string>> =>
      toPage(ROWS, { cursor }, 2),
  );
  const { result } = renderHook(
    () => ({
      pages: useUrlPages<string>(load, 'k'),
      search: useLocation().search,
    }),
    {
      wrapper: (props: { children: ReactNode }) => (
        <TestApiProvider apis={[coverageApiMock()]}>
          <MemoryRouter initialEntries={[`/${query}`]}>
            {props.children}
          </MemoryRouter>
        </TestApiProvider>
      ),
    },
  );
  return { result, load };
}

describe('useUrlPages', () => {
  it('shows a page, and says in the URL that there are more', async () => {
    const { result } = render('?other=1');
    await waitFor(() => expect(result.current.pages.items).toHaveLength(2));
    await act(async () => result.current.pages.loadMore());
    expect(result.current.pages.items).toEqual(['a', 'b', 'c', 'd']);
    expect(result.current.search).toBe('?other=1&rows=3');
  });

  it('shows the pages of a link, however many they are', async () => {
    const { result, load } = render('?rows=5');
    await waitFor(() => expect(result.current.pages.items).toEqual(ROWS));
    expect(load).toHaveBeenCalledTimes(3);
    expect(result.current.pages.hasMore).toBe(false);
  });

  it('takes what is no number for a page', async () => {
    const { result } = render('?rows=-1');
    await waitFor(() => expect(result.current.pages.items).toEqual(['a', 'b']));
  });
});
