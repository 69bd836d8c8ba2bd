import { ReportFormat } from '../data/reports';

/** Who reads the same reports. */
export type Peer =
  | 'saxes'
  | 'fast-xml-parser'
  | 'lcov-parse'
  | '@connectis/coverage-parser'
  | 'JSON.parse'
  | 'existing plugin';

export interface MeasuredFormat {
  title: string;
  /** How many source files its reports have, in rising order. */
  sizes: number[];
  /** The least part of the floor's speed. */
  ofFloor: number;
  /** How many times faster at least, where that is promised. */
  peers: [Peer, number?][];
}

const SMALL = 2_000;
export const LARGE = 20_000;
export const LINES = 250;

const XML_PEERS: [Peer, number?][] = [
  ['saxes', 5],
  ['fast-xml-parser'],
  ['@connectis/coverage-parser'],
];

export const FORMATS: Record<ReportFormat, MeasuredFormat> = {
  lcov: {
    title: 'LCOV',
    sizes: [SMALL, LARGE],
    ofFloor: 0.2,
    peers: [
      ['lcov-parse'],
      ['@connectis/coverage-parser'],
      ['existing plugin', 10],
    ],
  },
  cobertura: {
    title: 'Cobertura',
    sizes: [SMALL, LARGE],
    ofFloor: 0.2,
    peers: [...XML_PEERS, ['existing plugin', 25]],
  },
  jacoco: {
    title: 'JaCoCo',
    sizes: [SMALL, LARGE],
    ofFloor: 0.15,
    peers: [...XML_PEERS, ['existing plugin', 25]],
  },
  gocover: {
    title: 'Go coverprofile',
    sizes: [SMALL, LARGE],
    ofFloor: 0.2,
    peers: [['@connectis/coverage-parser']],
  },
  istanbul: {
    title: 'Istanbul',
    sizes: [SMALL],
    ofFloor: 0.2,
    peers: [['JSON.parse']],
  },
  clover: {
    title: 'Clover',
    sizes: [SMALL],
    ofFloor: 0.15,
    peers: XML_PEERS,
  },
};
