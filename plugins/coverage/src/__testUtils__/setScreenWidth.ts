import { act } from '@testing-library/react';

/** Resizes the window, for what depends on the width of the screen. */
export function setScreenWidth(width: number): void {
  window.innerWidth = width;
  act(() => {
    window.dispatchEvent(new Event('resize'));
  });
}
