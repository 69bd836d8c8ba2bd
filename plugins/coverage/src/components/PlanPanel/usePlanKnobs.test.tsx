import { PlanOptions } from '@backstage-coverage/plugin-coverage-common';
import { storageApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider, mockApis } from '@backstage/frontend-test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { usePlanKnobs } from './usePlanKnobs';

const own: PlanOptions = {
  target: 80,
  strategy: 'target',
  capacity: 4,
  start: '2027-01-04',
  by: '2027-06-30',
  order: [],
};

const ENTITY = 'component:default/payments-api';

function render(query: string, storage = mockApis.storage()) {
  return renderHook(
    () => ({
      knobs: usePlanKnobs(ENTITY, own),
      search: useLocation().search,
    }),
    {
      wrapper: (props: { children: ReactNode }) => (
        <TestApiProvider apis={[[storageApiRef, storage]]}>
          <MemoryRouter initialEntries={[`/${query}`]}>
            {props.children}
          </MemoryRouter>
        </TestApiProvider>
      ),
    },
  );
}

describe('usePlanKnobs', () => {
  it('is the plan of the entity unless the address says otherwise', () => {
    const { knobs } = render('?view=plan').result.current;
    expect(knobs.options).toEqual(own);
    expect(knobs.isOwn).toBe(true);
  });

  it('reads the address, and what it cannot mean as the own plan', () => {
    const { knobs } = render(
      '?target=60&due=none&hours=8&strategy=theme&first=a.ts%0Ab%20c.ts',
    ).result.current;
    expect(knobs.options).toEqual({
      ...own,
      target: 60,
      by: null,
      capacity: 8,
      strategy: 'theme',
      order: ['a.ts', 'b c.ts'],
    });
    expect(knobs.isOwn).toBe(false);
    expect(
      render('?target=900&due=soon&hours=-1&strategy=luck').result.current.knobs
        .options,
    ).toEqual(own);
  });

  it('answers at once and writes the address when the hand rests', async () => {
    const { result } = render('?view=plan');
    act(() => result.current.knobs.set({ target: 61 }));
    act(() => result.current.knobs.set({ target: 62, by: null }));
    expect(result.current.knobs.options).toMatchObject({ target: 62 });
    expect(result.current.search).toBe('?view=plan');
    await waitFor(() =>
      expect(result.current.search).toBe('?view=plan&target=62&due=none'),
    );
    expect(result.current.knobs.options).toMatchObject({ target: 62 });
    act(() => result.current.knobs.reset());
    expect(result.current.search).toBe('?view=plan');
    expect(result.current.knobs.options).toEqual(own);
  });

  it('keeps an order for who comes again, until the own plan is wanted', async () => {
    const storage = mockApis.storage();
    const before = render('', storage);
    act(() => before.result.current.knobs.set({ order: ['b.ts', 'a.ts'] }));
    await waitFor(() =>
      expect(before.result.current.search).toBe('?first=b.ts%0Aa.ts'),
    );
    before.unmount();

    const { result } = render('', storage);
    await waitFor(() =>
      expect(result.current.knobs.options.order).toEqual(['b.ts', 'a.ts']),
    );
    expect(result.current.knobs).toMatchObject({
      isOwn: false,
      isOrderKept: true,
      isOrderLong: false,
    });
    act(() => result.current.knobs.reset());
    await waitFor(() => expect(result.current.knobs.isOwn).toBe(true));
    expect(render('', storage).result.current.knobs.options).toEqual(own);
  });

  it('shows the order of a link without keeping it', async () => {
    const storage = mockApis.storage();
    const mine = render('', storage);
    act(() => mine.result.current.knobs.set({ order: ['mine.ts'] }));
    await waitFor(() =>
      expect(mine.result.current.search).toBe('?first=mine.ts'),
    );
    const { result } = render('?first=theirs.ts', storage);
    expect(result.current.knobs.options.order).toEqual(['theirs.ts']);
    expect(result.current.knobs.isOrderKept).toBe(false);
    const again = render('', storage).result;
    await waitFor(() =>
      expect(again.current.knobs.options.order).toEqual(['mine.ts']),
    );
  });

  it('says that a link lacks an order that is too long for the address', async () => {
    const { result } = render('');
    const order = Array.from({ length: 200 }, (_, i) => `src/folder/file${i}`);
    act(() => result.current.knobs.set({ order }));
    await waitFor(() => expect(result.current.knobs.isOrderLong).toBe(true));
    expect(result.current.knobs.isOrderKept).toBe(true);
    expect(result.current.knobs.options.order).toEqual(order);
    expect(result.current.search).toBe('');
  });
});
