import { packageMatcher } from './packageMatcher';

describe('packageMatcher', () => {
  const find = packageMatcher([
    'torch',
    'net/http',
    '@aws-sdk',
    'Illuminate',
    'sqlx',
  ]);

  it.each([
    ['torch', true],
    ['torch.nn', true],
    ['Torch', true],
    ['torchvision', false],
    ['net/http/httptest', true],
    ['net', false],
    ['@aws-sdk/client-s3', true],
    ['Illuminate\\Support\\Facades\\DB', true],
    ['sqlx::postgres', true],
  ])('asks whether %s is listed: %p', (name, listed) => {
    expect(find(['os', name])).toBe(listed ? name : null);
  });

  it('finds nothing where the packages are unknown', () => {
    expect(find(undefined)).toBeNull();
  });
});
