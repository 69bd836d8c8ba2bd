import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useUrlState } from './useUrlState';

function render(query: string) {
  return renderHook(
    () => ({
      state: useUrlState({ view: 'overview', file: '' }),
      search: useLocation().search,
    }),
    {
      wrapper: (props: { children: ReactNode }) => (
        <MemoryRouter initialEntries={[`/${query}`]}>
          {props.children}
        </MemoryRouter>
      ),
    },
  );
}

describe('useUrlState', () => {
  it('falls back to the defaults', () => {
    const { result } = render('?file=a.ts');
    expect(result.current.state[0]).toEqual({ view: 'overview', file: 'a.ts' });
  });

  it('keeps the parameters of others and leaves out defaults', () => {
    const { result } = render('?other=1&view=files&file=a.ts');
    act(() => result.current.state[1]({ view: 'overview', file: undefined }));
    expect(result.current.search).toBe('?other=1');
    act(() => result.current.state[1]({ file: 'b c.ts' }, { replace: true }));
    expect(result.current.search).toBe('?other=1&file=b+c.ts');
  });
});
