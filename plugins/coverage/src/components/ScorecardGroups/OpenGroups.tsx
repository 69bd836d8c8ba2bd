import { createContext, useContext } from 'react';

/** The rows whose contents are shown. */
export interface OpenGroupsState {
  isOpen(value: string): boolean;
  toggle(value: string): void;
  /** How many rows of a list inside of a group are shown; 0: its first page. */
  rowsIn(list: string): number;
  showRows(list: string, count: number): void;
}

export const OpenGroups = createContext<OpenGroupsState>({
  isOpen: () => false,
  toggle: () => {},
  rowsIn: () => 0,
  showRows: () => {},
});

export function useOpenGroups(): OpenGroupsState {
  return useContext(OpenGroups);
}
