import { annotationProblems } from './annotationProblems';

const PREFIX = 'backstage-coverage.dev';

function problemsOf(annotations: Record<string, string> | undefined) {
  const named =
    annotations &&
    Object.fromEntries(
      Object.entries(annotations).map(([name, value]) => [
        `${PREFIX}/${name}`,
        value,
      ]),
    );
  return annotationProblems({
    metadata: { name: 'shop', annotations: named },
  }).map(
    ({ annotation, value, expected }) =>
      `${annotation.slice(PREFIX.length + 1)}: ${value}, not ${expected}`,
  );
}

describe('annotationProblems', () => {
  it.each<Record<string, string> | undefined>([
    undefined,
    {},
    { enabled: ' True ', tier: 'anything' },
    { enabled: 'false', path: 'services/payments/' },
    { target: '80.5 %', 'target-date': ' 2027-06-30 ' },
    { target: '0', path: '' },
  ])('finds none in %j', annotations => {
    expect(problemsOf(annotations)).toEqual([]);
  });

  it.each([
    ['enabled', 'yes', '"true" or "false"'],
    ['notifications', 'off', '"true" or "false"'],
    ['path', '/services', 'a folder of the repository like services/payments'],
    ['path', 'a/../../b', 'a folder of the repository like services/payments'],
    [
      'path',
      'https://git.example.com/shop',
      'a folder of the repository like services/payments',
    ],
    ['target', 'ninety', 'a number from 0 to 100 like 80'],
    ['target', '101', 'a number from 0 to 100 like 80'],
    ['target', '-1', 'a number from 0 to 100 like 80'],
  ])('tells what %s: %s should say', (name, value, expected) => {
    expect(problemsOf({ [name]: value })).toEqual([
      `${name}: ${value}, not ${expected}`,
    ]);
  });

  it('tells a bad date, and one without a target', () => {
    expect(problemsOf({ target: '80', 'target-date': '30.06.2027' })).toEqual([
      'target-date: 30.06.2027, not a date like 2027-06-30',
    ]);
    expect(problemsOf({ 'target-date': '2027-06-30' })).toEqual([
      `target-date: 2027-06-30, not ${PREFIX}/target beside it`,
    ]);
  });
});
