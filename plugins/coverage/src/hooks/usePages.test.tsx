import { Page } from '@backstage-coverage/plugin-coverage-common';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { ReactNode } from 'react';
import { coverageApiMock } from '../__testUtils__';
import { usePages } from './usePages';

const wrapper = (props: { children: ReactNode }) => (
  <TestApiProvider apis={[coverageApiMock()]}>{props.children}</TestApiProvider>
);

function page(items: string[], nextCursor?: string): Page<string> {
  return { items, totalItems: 4, pageInfo: { nextCursor } };
}

describe('usePages', () => {
  it('appends pages until there are no more', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce(page(['a', 'b'], 'two'))
      .mockResolvedValueOnce(page(['c', 'd']));
    const { result } = renderHook(() => usePages<string>(load, 'k'), {
      wrapper,
    });
    await waitFor(() => expect(result.current.items).toEqual(['a', 'b']));
    expect(result.current.hasMore).toBe(true);
    await act(async () => result.current.loadMore());
    expect(result.current.items).toEqual(['a', 'b', 'c', 'd']);
    expect(result.current.hasMore).toBe(false);
    expect(load).toHaveBeenLastCalledWith(expect.anything(), 'two');
  });

  it('drops the late answer to an older request', async () => {
    let answerLate: (value: Page<string>) => void = () => {};
    const late = new Promise<Page<string>>(resolve => {
      answerLate = resolve;
    });
    const { result, rerender } = renderHook(
      ({ key }: { key: string }) =>
        usePages<string>(
          async () => (key === 'old' ? late : page(['new'])),
          key,
        ),
      { wrapper, initialProps: { key: 'old' } },
    );
    rerender({ key: 'new' });
    await waitFor(() => expect(result.current.items).toEqual(['new']));
    await act(async () => answerLate(page(['old'])));
    expect(result.current.items).toEqual(['new']);
  });

  it('goes on after a failure from where it was', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce(page(['a'], 'two'))
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValueOnce(page(['b']));
    const { result } = renderHook(() => usePages<string>(load, 'k'), {
      wrapper,
    });
    await waitFor(() => expect(result.current.hasMore).toBe(true));
    await act(async () => result.current.loadMore());
    expect(result.current.error?.message).toBe('away');
    await act(async () => result.current.retry());
    expect(result.current.items).toEqual(['a', 'b']);
    expect(result.current.error).toBeUndefined();
  });
});
