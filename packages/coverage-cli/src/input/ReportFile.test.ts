import { join } from 'node:path';
import { reportName } from './ReportFile';

describe('reportName', () => {
  const cwd = join('/home', 'checkout');
  const nameOf = (...path: string[]) =>
    reportName(
      { name: '', path: join('/home', ...path), bytes: 1, gzipped: false },
      cwd,
    );

  it('is the path in the checkout', () => {
    expect(nameOf('checkout', 'coverage', 'lcov.info')).toBe(
      'coverage/lcov.info',
    );
    expect(nameOf('checkout', '..odd', 'lcov.info')).toBe('..odd/lcov.info');
  });

  it('tells nothing of the machine for a report that lies elsewhere', () => {
    expect(nameOf('lcov.info')).toBe('lcov.info');
    expect(nameOf('other', 'secret', 'lcov.info')).toBe('lcov.info');
  });
});
