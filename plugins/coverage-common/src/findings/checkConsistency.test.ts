import { checkConsistency } from './checkConsistency';
import { batchServerContext } from './__testData__/batchServerContext';
import { contextOf } from './__testData__/contextOf';

describe('checkConsistency', () => {
  it('finds what a hand-made report got wrong, most severe first', () => {
    const findings = checkConsistency(batchServerContext);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      [
        'error C2',
        'error C4',
        'error C4',
        'warning C1',
        'warning C3',
        'warning C7',
        'warning C12',
        'info C6',
      ],
    );
    for (const { message } of findings) {
      expect(message).toMatch(/\d.*\.$/);
    }
  });

  it('leaves out what the people know', () => {
    const repositoryFile = {
      ...batchServerContext.repositoryFile!,
      dismiss: ['C2', 'C4', 'C12'].map(code => ({ code, reason: 'known' })),
    };
    const codes = checkConsistency({
      ...batchServerContext,
      repositoryFile,
    }).map(({ code }) => code);
    expect(codes).toEqual(['C1', 'C3', 'C7', 'C6']);
  });

  it('finds nothing where nothing is known', () => {
    expect(checkConsistency(contextOf())).toEqual([]);
  });
});
