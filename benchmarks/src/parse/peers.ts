import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ReportFormat } from '../data/reports';
import { Contender } from './Contender';
import { Peer } from './formats';
import { serve } from './serve';

// What they come without is types.
const parsers = (name: string) => apart('PARSERS_DIR')(name);
const existing = (name: string) => apart('EXISTING_PLUGIN_DIR')(name);

const PLUGIN = '@backstage-community/plugin-code-coverage-backend';

/** Reads no more than it has to: events that nobody takes. */
const saxes: Contender = async ({ path }) => {
  const { SaxesParser } = parsers('saxes');
  const parser = new SaxesParser();
  const ignore = () => {};
  for (const event of ['opentag', 'closetag', 'text']) {
    parser.on(event, ignore);
  }
  for await (const text of createReadStream(path, 'utf8')) {
    parser.write(text);
  }
  parser.close();
  return {};
};

const fastXmlParser: Contender = async ({ path }) => {
  const { XMLParser } = parsers('fast-xml-parser');
  const text = await readFile(path, 'utf8');
  return { kept: new XMLParser({ ignoreAttributes: false }).parse(text) };
};

const lcovParse: Contender = async ({ path }) => {
  const text = await readFile(path, 'utf8');
  const files = await called<unknown[]>(done =>
    parsers('lcov-parse').source(text, done),
  );
  return { files: files.length, kept: files };
};

/** By the names that it has for them. */
const CONNECTIS_TYPES: Partial<Record<ReportFormat, string>> = {
  lcov: 'lcov',
  cobertura: 'cobertura',
  jacoco: 'jacoco',
  gocover: 'golang-cover',
  clover: 'clover',
};

const connectis: Contender = async ({ path, format }) => {
  const files = await parsers('@connectis/coverage-parser').parseFile(path, {
    type: CONNECTIS_TYPES[format],
    pathMode: 'unmodified',
  });
  return { files: files.length, kept: files };
};

const jsonParse: Contender = async ({ path }) => {
  const report = JSON.parse(await readFile(path, 'utf8'));
  return { files: Object.keys(report).length, kept: report };
};

/** What its route does with a body, before it stores it. */
const existingPlugin: Contender = async ({ path, format }) => {
  const text = await readFile(path, 'utf8');
  const load = (name: string) =>
    existing(
      join(
        process.env.EXISTING_PLUGIN_DIR!,
        `node_modules/${PLUGIN}/dist/service/converter/${name}.cjs.js`,
      ),
    );
  const logger = { debug: () => {} };
  if (format === 'lcov') {
    const converter = new (load('lcov').Lcov)(logger);
    const files = converter.convert(text, []);
    return { files: files.length, kept: files };
  }
  const { Parser } = existing('xml2js');
  const document = await called(done =>
    new Parser({ async: true }).parseString(text, done),
  );
  const Converter =
    format === 'jacoco' ? load('jacoco').Jacoco : load('cobertura').Cobertura;
  const files = new Converter(logger).convert(document, []);
  return { files: files.length, kept: files };
};

const PEERS: Record<Peer, Contender> = {
  saxes,
  'fast-xml-parser': fastXmlParser,
  'lcov-parse': lcovParse,
  '@connectis/coverage-parser': connectis,
  'JSON.parse': jsonParse,
  'existing plugin': existingPlugin,
};

serve(PEERS);

function apart(variable: 'PARSERS_DIR' | 'EXISTING_PLUGIN_DIR') {
  return createRequire(join(process.env[variable]!, 'package.json'));
}

function called<T>(
  call: (done: (error: unknown, result: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, result) => (error ? reject(error) : resolve(result)));
  });
}
