import { EntityFacts } from '../analysis/Analysis';
import { matchesEntity } from './matchesEntity';

const entity: EntityFacts = {
  entityRef: 'component:default/payments',
  title: null,
  kind: 'Component',
  type: 'service',
  lifecycle: null,
  tier: '1',
  tags: ['java', 'PCI'],
  owner: 'group:default/falcon',
  owners: ['group:default/falcon', 'user:default/ann'],
  system: 'system:shop/checkout',
  domain: 'domain:default/sales',
  groups: ['group:default/falcon', 'group:default/retail'],
  language: 'Kotlin',
  dependents: null,
  targetAnnotation: null,
  path: '',
};

describe('matchesEntity', () => {
  it.each([
    [{}, true],
    [{ kind: ['component'], type: ['SERVICE'], tier: ['1'] }, true],
    [{ kind: ['API', 'component'] }, true],
    [{ tier: ['Tier 1'] }, true],
    [{ tier: ['tier-2'] }, false],
    [{ kind: ['component'], type: ['website'] }, false],
    [{ tags: ['pci', 'go'] }, true],
    [{ tags: ['go'] }, false],
    [{ lifecycle: ['production'] }, false],
    [{ kind: [] }, false],
    [{ owner: ['group:default/falcon'] }, true],
    [{ owner: ['falcon'] }, true],
    [{ owner: ['group:Falcon'] }, true],
    [{ owner: ['user:falcon'] }, false],
    [{ owner: ['user:ann'] }, true],
    [{ owner: ['owl', 'ANN'] }, true],
    [{ system: ['shop/checkout'] }, true],
    [{ system: ['checkout'] }, false],
    [{ domain: ['sales'] }, true],
    [{ domain: ['system:sales'] }, false],
    [{ group: ['retail'], owner: ['falcon'] }, true],
    [{ owner: ['retail'] }, false],
    [{ group: ['group:default/owl', 'Group:Retail'] }, true],
    [{ language: ['kotlin', 'java'] }, true],
    [{ language: ['Java'] }, false],
  ])('%j: %p', (predicate, expected) => {
    expect(matchesEntity(predicate, entity)).toBe(expected);
  });

  it('holds an unknown owner for nobody', () => {
    const unowned = { ...entity, owner: null, owners: [] };
    expect(matchesEntity({ owner: ['falcon'] }, unowned)).toBe(false);
    expect(matchesEntity({}, unowned)).toBe(true);
    const { groups, domain, language, ...rest } = entity;
    expect(matchesEntity({ group: groups }, rest)).toBe(false);
    expect(matchesEntity({ domain: ['sales'] }, rest)).toBe(false);
    expect(matchesEntity({ language: ['Kotlin'] }, rest)).toBe(false);
  });
});
