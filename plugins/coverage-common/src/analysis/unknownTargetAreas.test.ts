import { unknownTargetAreas } from './unknownTargetAreas';

const target = (area: string | null) => ({
  area,
  measure: 'lines' as const,
  value: 80,
  by: null,
  kind: 'committed' as const,
  setBy: 'user:default/falcon',
});

it('names areas that are not there, each once', () => {
  const targets = ['metrics', null, 'metrisc', 'metrisc', 'payments'];
  expect(
    unknownTargetAreas(targets.map(target), ['metrics', 'queue']).map(
      ({ code, message }) => [code, message],
    ),
  ).toEqual([
    [
      'unknown-area',
      'The portal has a target for the area "metrisc", which is not there; did you mean "metrics"?',
    ],
    [
      'unknown-area',
      'The portal has a target for the area "payments", which is not there.',
    ],
  ]);
});
