import { isCoverageAvailable, wantsCoverageNotifications } from './annotations';

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'a', annotations },
});

describe('isCoverageAvailable', () => {
  it.each([
    [undefined, false],
    [{}, false],
    [{ 'backstage-coverage.dev/enabled': 'true' }, true],
    [{ 'backstage-coverage.dev/enabled': 'false' }, false],
    [{ 'backstage-coverage.dev/enabled': ' False ' }, false],
    [{ 'backstage.io/code-coverage': 'enabled' }, true],
    [{ 'backstage.io/code-coverage': 'scm-only' }, true],
  ])('reads %j as %p', (annotations, available) => {
    expect(isCoverageAvailable(entity(annotations as {}))).toBe(available);
  });
});

describe('wantsCoverageNotifications', () => {
  it.each([
    [undefined, true],
    [{}, true],
    [{ 'backstage-coverage.dev/notifications': 'true' }, true],
    [{ 'backstage-coverage.dev/notifications': ' False ' }, false],
  ])('reads %j as %p', (annotations, wanted) => {
    expect(wantsCoverageNotifications(entity(annotations as {}))).toBe(wanted);
  });
});
