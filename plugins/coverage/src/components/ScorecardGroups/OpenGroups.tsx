import { createContext, useContext } from 'react';

/** The rows whose contents are shown. */
export interface OpenGroupsState {
  isOpen(value: string): boolean;
  toggle(value: string): void;
}

export const OpenGroups = createContext<OpenGroupsState>({
  isOpen: () => false,
  toggle: () => {},
});

export function useOpenGroups(): OpenGroupsState {
  return useContext(OpenGroups);
}
