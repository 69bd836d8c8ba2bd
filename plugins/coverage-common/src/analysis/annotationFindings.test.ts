import { annotationProblems } from '../annotationProblems';
import { analyse } from './analyse';
import { input } from './__testData__/analysisInput';

function findingsOf(annotations: Record<string, string>, path = '') {
  const named = Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => [
      `backstage-coverage.dev/${name}`,
      value,
    ]),
  );
  const { entity } = input();
  const { findings } = analyse(
    input({
      entity: {
        ...entity,
        annotationProblems: annotationProblems({
          metadata: { name: 'shop', annotations: named },
        }),
        path,
      },
    }),
  );
  return findings.filter(({ code }) => code === 'unreadable-annotation');
}

describe('analyse', () => {
  it('has no finding about annotations that can be read', () => {
    expect(
      findingsOf({ enabled: 'true', path: 'services', target: '80' }),
    ).toEqual([]);
  });

  it.each([
    ['enabled', 'yes', '', 'coverage is on all the same'],
    ['notifications', 'off', '', 'owners are told all the same'],
    ['path', '../shop', '', 'the whole repository counts as the entity'],
    ['path', '/shop', 'shop', 'it is read as "shop"'],
    ['target', 'eighty', '', 'it is left out'],
    ['target-date', 'soon', '', 'it is left out'],
  ])('tells what %s: %s means meanwhile', (name, value, path, meanwhile) => {
    const [finding] = findingsOf({ [name]: value }, path);
    expect(finding.severity).toBe('warning');
    expect(finding.message).toMatch(
      `The annotation backstage-coverage.dev/${name} says "${value}", expected was `,
    );
    expect(finding.message).toMatch(`: ${meanwhile} until somebody corrects`);
  });

  it('tells of a date without a target', () => {
    expect(
      findingsOf({ 'target-date': '2027-06-30' }).map(({ message }) => message),
    ).toEqual([
      'The annotation backstage-coverage.dev/target-date says "2027-06-30", expected was backstage-coverage.dev/target beside it: it is left out until somebody corrects it.',
    ]);
  });
});
