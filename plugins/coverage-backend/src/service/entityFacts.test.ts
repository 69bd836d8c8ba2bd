import { Entity } from '@backstage/catalog-model';
import { entityFacts, providedApis } from './entityFacts';

const service: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'Pay',
    namespace: 'default',
    title: 'Payments',
    tags: ['java'],
    annotations: {
      'backstage-coverage.dev/tier': ' 1 ',
      'backstage-coverage.dev/target': '80',
      'backstage-coverage.dev/path': './services/pay/',
    },
  },
  spec: { type: 'service', lifecycle: 'production' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/money' },
    { type: 'ownedBy', targetRef: 'user:default/ann' },
    { type: 'dependencyOf', targetRef: 'component:default/shop' },
    { type: 'dependsOn', targetRef: 'resource:default/db' },
    { type: 'providesApi', targetRef: 'api:default/pay' },
  ],
};

describe('entityFacts', () => {
  it('takes what an analysis asks for', () => {
    expect(entityFacts(service)).toEqual({
      entityRef: 'component:default/pay',
      title: 'Payments',
      kind: 'Component',
      type: 'service',
      lifecycle: 'production',
      tier: '1',
      tags: ['java'],
      owner: 'group:default/money',
      owners: ['group:default/money', 'user:default/ann'],
      system: null,
      dependents: 1,
      targetAnnotation: { value: '80', by: null },
      annotationProblems: [],
      path: 'services/pay',
    });
  });

  it('counts each that depends on it or consumes its APIs once', () => {
    expect(providedApis(service)).toEqual(['api:default/pay']);
    const api: Entity = {
      ...service,
      relations: [
        { type: 'apiConsumedBy', targetRef: 'component:default/shop' },
        { type: 'apiConsumedBy', targetRef: 'component:default/app' },
      ],
    };
    expect(entityFacts(service, [api]).dependents).toBe(2);
  });

  it('knows nothing of relations that were not asked for', () => {
    expect(entityFacts({ ...service, relations: undefined }).dependents).toBe(
      null,
    );
  });

  it('leaves bad annotations to the analysis', () => {
    const annotations = {
      'backstage-coverage.dev/enabled': 'yes',
      'backstage-coverage.dev/target': 'much',
    };
    const facts = entityFacts({
      ...service,
      metadata: { ...service.metadata, annotations },
    });
    expect(facts.targetAnnotation).toEqual({ value: 'much', by: null });
    expect(facts.path).toBe('');
    expect(facts.annotationProblems).toEqual([
      {
        annotation: 'backstage-coverage.dev/enabled',
        value: 'yes',
        expected: '"true" or "false"',
      },
      {
        annotation: 'backstage-coverage.dev/target',
        value: 'much',
        expected: 'a number from 0 to 100 like 80',
      },
    ]);
  });

  it.each([
    ['/services/pay', 'services/pay'],
    ['../pay', ''],
    ['https://git.example.com/pay', ''],
  ])('reads the folder %p as %p, and says that it is none', (value, path) => {
    const facts = entityFacts({
      ...service,
      metadata: {
        ...service.metadata,
        annotations: { 'backstage-coverage.dev/path': value },
      },
    });
    expect(facts.path).toBe(path);
    expect(facts.annotationProblems).toEqual([
      expect.objectContaining({ value }),
    ]);
  });
});
