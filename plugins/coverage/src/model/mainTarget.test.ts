import { TargetProgress } from '@backstage-coverage/plugin-coverage-common';
import { mainTarget } from './mainTarget';

const target = (measure: 'lines' | 'files'): TargetProgress => ({
  target: {
    measure,
    value: 80,
    by: null,
    kind: 'committed',
    area: null,
    origin: 'policy',
    originDetail: 'policy services',
  },
  current: null,
  missing: null,
  reached: null,
});

describe('mainTarget', () => {
  it('is that of lines, else the first', () => {
    const [files, lines] = [target('files'), target('lines')];
    expect(mainTarget([files, lines])).toBe(lines);
    expect(mainTarget([files])).toBe(files);
    expect(mainTarget([])).toBeUndefined();
  });
});
