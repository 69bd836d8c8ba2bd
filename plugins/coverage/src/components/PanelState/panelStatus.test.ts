import { panelStatus } from './panelStatus';

const error = new Error('away');
const refusal = Object.assign(new Error('no'), { statusCode: 403 });

describe('panelStatus', () => {
  it.each([
    ['loading', { loading: true }],
    ['loading', { loading: true, error }],
    ['failed', { loading: false, error }],
    ['forbidden', { loading: false, error: refusal }],
    ['ready', { loading: false, value: 0 }],
    ['ready', { loading: true, value: 1 }],
    ['ready', { loading: true, value: 1, error }],
    ['stale', { loading: false, value: 1, error }],
    ['stale', { loading: false, value: 1, error: refusal }],
  ])('is %s', (status, state) => {
    expect(panelStatus(state)).toBe(status);
  });
});
