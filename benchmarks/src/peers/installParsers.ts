import { installApart } from './installApart';

/** @returns the folder that the parsers of others are in */
export function installParsers(): Promise<string> {
  return installApart({
    name: 'parsers',
    private: true,
    dependencies: {
      '@connectis/coverage-parser': '1.0.8',
      'fast-xml-parser': '5.12.1',
      'lcov-parse': '1.0.0',
      saxes: '6.0.0',
    },
  });
}
