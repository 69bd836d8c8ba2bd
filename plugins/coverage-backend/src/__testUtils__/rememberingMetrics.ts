import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';

/** A metrics service that remembers what was measured. */
export function rememberingMetrics() {
  const measured: Record<string, [number, object?][]> = {};
  const gauges: Record<string, () => Promise<number>> = {};
  const remember = (name: string) => {
    measured[name] = [];
    return (value: number, attributes?: object) => {
      measured[name].push(attributes ? [value, attributes] : [value]);
    };
  };
  const service = metricsServiceMock.mock({
    createCounter: name => ({ add: remember(name) }),
    createUpDownCounter: name => ({ add: remember(name) }),
    createHistogram: name => ({ record: remember(name) }),
    createObservableGauge: name => ({
      addCallback: callback => {
        gauges[name] = async () => {
          let observed = NaN;
          await callback({ observe: value => (observed = value) });
          return observed;
        };
      },
      removeCallback: () => {},
    }),
  });
  return { service, measured, gauges };
}
