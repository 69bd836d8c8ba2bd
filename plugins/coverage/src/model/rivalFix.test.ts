import { Finding, Target } from '@backstage-coverage/plugin-coverage-common';
import { rivalFix } from './rivalFix';

const targetOf = (value: number, area: string | null = null): Target => ({
  measure: 'lines',
  value,
  by: null,
  kind: 'committed',
  area,
});

const finding = (
  code: string,
  value: number,
  area: string | null = null,
): Finding => ({
  code,
  severity: 'warning',
  message: code,
  fix: { kind: 'set-target', target: targetOf(value, area) },
});

describe('rivalFix', () => {
  const [c1, c2, c8] = [
    finding('C1', 51),
    finding('C2', 70),
    finding('C8', 90),
  ];

  it('is the lowest other proposal for the same target', () => {
    const all = [c8, c2, c1, finding('C8', 10, 'jobs')];
    expect(rivalFix(c2, all)).toEqual({ code: 'C1', target: targetOf(51) });
    expect(rivalFix(c1, all)).toEqual({ code: 'C2', target: targetOf(70) });
  });

  it('is none where proposals agree, or are of other things', () => {
    expect(rivalFix(c1, [c1, finding('C9', 51)])).toBeNull();
    expect(rivalFix(c1, [c1, finding('C8', 10, 'jobs')])).toBeNull();
    const ofFiles: Finding = {
      ...c2,
      fix: {
        kind: 'set-target',
        target: { ...targetOf(70), measure: 'files' },
      },
    };
    expect(rivalFix(c1, [c1, ofFiles])).toBeNull();
    const hours: Finding = { ...c1, fix: { kind: 'set-hours', hours: [1, 2] } };
    expect(rivalFix(hours, [hours, c2])).toBeNull();
  });
});
