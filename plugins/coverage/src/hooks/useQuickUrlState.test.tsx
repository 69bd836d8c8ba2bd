import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { useQuickUrlState } from './useQuickUrlState';

const DEFAULTS = { search: '', sort: 'name' };

function render(query: string) {
  const { result } = renderHook(
    () => ({
      state: useQuickUrlState(DEFAULTS),
      query: useLocation().search,
      navigate: useNavigate(),
    }),
    {
      wrapper: (props: { children: ReactNode }) => (
        <MemoryRouter initialEntries={[`/${query}`]}>
          {props.children}
        </MemoryRouter>
      ),
    },
  );
  return {
    result,
    set: (...args: Parameters<(typeof result.current.state)[1]>) =>
      act(() => result.current.state[1](...args)),
    wait: (milliseconds: number) =>
      act(() => jest.advanceTimersByTime(milliseconds)),
  };
}

describe('useQuickUrlState', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows what is typed at once, and has it in the URL after a pause', () => {
    const { result, set, wait } = render('?other=1');
    set({ search: 'a' }, { replace: true });
    wait(200);
    set({ search: 'ab' }, { replace: true });
    expect(result.current.state[0]).toEqual({ search: 'ab', sort: 'name' });
    wait(200);
    expect(result.current.query).toBe('?other=1');
    wait(200);
    expect(result.current.query).toBe('?other=1&search=ab');
    expect(result.current.state[0].search).toBe('ab');
  });

  it('waits less with other changes, and takes along what was typed', () => {
    const { result, set, wait } = render('?sort=size');
    set({ search: 'a' }, { replace: true });
    set({ sort: undefined });
    expect(result.current.state[0]).toEqual({ search: 'a', sort: 'name' });
    wait(250);
    expect(result.current.query).toBe('?search=a');
    act(() => result.current.navigate(-1));
    expect(result.current.state[0]).toEqual({ search: '', sort: 'size' });
  });

  it('follows the URL when something else changes it', () => {
    const { result, set, wait } = render('');
    set({ search: 'a' }, { replace: true });
    wait(1000);
    act(() => result.current.navigate('?search=b'));
    expect(result.current.state[0].search).toBe('b');
  });

  it('keeps the values as they are while they are', () => {
    const { result, set, wait } = render('');
    set({ search: 'a' }, { replace: true });
    const [before] = result.current.state;
    wait(1000);
    expect(result.current.state[0]).toBe(before);
  });
});
