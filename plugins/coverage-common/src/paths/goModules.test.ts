import { PathResolver } from './PathResolver';

function resolve(paths: string[], files: string[]) {
  return new PathResolver(files)
    .resolve(paths)
    .map(({ path, by }) => (by ? `${by}: ${path}` : null));
}

describe('paths of Go modules', () => {
  it.each([
    ['cart/cart.go', ['go.mod', 'cart/cart.go'], 'report: cart/cart.go'],
    [
      'cart/cart.go',
      ['services/go.mod', 'services/cart/cart.go', 'tools/cart/cart.go'],
      'guess: services/cart/cart.go',
    ],
    ['cart/cart.go', ['services/cart/cart.go'], null],
    ['cart.go', ['services/go.mod', 'services/cart.go'], null],
  ])(
    'finds %s of a Go module by its go.mod among %j',
    (path, among, expected) => {
      expect(resolve([`github.com/acme/shop/${path}`], among)).toEqual([
        expected,
      ]);
    },
  );

  it('finds a Go module without its go.mod by two of its files', () => {
    const among = ['services/main.go', 'services/cart/cart.go', 'main.go'];
    expect(
      resolve(
        ['cart/cart.go', 'main.go'].map(path => `github.com/acme/shop/${path}`),
        among,
      ),
    ).toEqual(['report: services/cart/cart.go', 'report: services/main.go']);
  });
});
