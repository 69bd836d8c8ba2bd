import { mockServices } from '@backstage/backend-test-utils';
import { coverageReadPermission } from '@backstage-coverage/plugin-coverage-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { readVisibility } from './readVisibility';

const visibilityOf = (enabled?: boolean, visibilityPermission?: string) =>
  readVisibility(
    mockServices.rootConfig({
      data: {
        ...(enabled !== undefined && { permission: { enabled } }),
        search: { collators: { coverage: { visibilityPermission } } },
      },
    }),
  );

describe('readVisibility', () => {
  it.each([
    [undefined, undefined, catalogEntityReadPermission, false],
    [false, undefined, catalogEntityReadPermission, false],
    [true, undefined, catalogEntityReadPermission, true],
    [true, 'catalog.entity.read', catalogEntityReadPermission, false],
    [true, 'coverage.read', coverageReadPermission, false],
  ])(
    'with permissions %s and %s stated',
    (enabled, stated, permission, isOfNames) => {
      expect(visibilityOf(enabled, stated)).toEqual({ permission, isOfNames });
    },
  );

  it('refuses other permissions', () => {
    expect(() => visibilityOf(true, 'coverage.write')).toThrow(
      "search.collators.coverage.visibilityPermission is 'coverage.write'; expected catalog.entity.read or coverage.read",
    );
  });
});
