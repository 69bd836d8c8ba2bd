import {
  COVERAGE_SIGNAL_CHANNEL,
  CoverageSignal,
} from '@backstage-coverage/plugin-coverage-common';
import { SignalApi } from '@backstage/plugin-signals-react';
import { act } from '@testing-library/react';

type Listener = (message: CoverageSignal) => void;

/** A backend that tells open pages what the test says. */
export function signalsMock() {
  const listeners = new Set<Listener>();
  const signals: SignalApi = {
    subscribe: (channel, onMessage) => {
      const listener = onMessage as unknown as Listener;
      if (channel === COVERAGE_SIGNAL_CHANNEL) {
        listeners.add(listener);
      }
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  return {
    signals,
    listening: () => listeners.size > 0,
    tell: async (message: CoverageSignal) =>
      act(async () => listeners.forEach(listener => listener(message))),
  };
}
