import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CoverageReport } from 'monocart-coverage-reports';

/**
 * Turns what the browser ran of the app's scripts, as the browser tests keep it
 * with BROWSER_COVERAGE_DIR, into `lcov.info`: by the source maps of the built app,
 * with paths from the repository's root.
 */
export async function writeBrowserReport({ coverageDir, appDir, outDir }) {
  const report = new CoverageReport({
    outputDir: outDir,
    reports: ['lcovonly'],
    logging: 'error',
    sourceFilter: path => pathInRepository(path) !== undefined,
    sourcePath: path => pathInRepository(path),
  });
  for (const name of await readdir(coverageDir)) {
    const scripts = JSON.parse(await readFile(join(coverageDir, name), 'utf8'));
    const mapped = await Promise.all(
      scripts.map(script => withSourceMap(script, appDir)),
    );
    await report.add(mapped.filter(script => script.sourceMap));
  }
  await report.generate();
}

async function withSourceMap(script, appDir) {
  const path = join(appDir, 'static', `${basename(script.url)}.map`);
  return existsSync(path)
    ? { ...script, sourceMap: JSON.parse(await readFile(path, 'utf8')) }
    : script;
}

/** Of the bundler's names of sources: `app/../../plugins/coverage/src/index.ts`. */
export function pathInRepository(source) {
  const [, path] =
    /((?:plugins|packages)\/[^?]*\.tsx?)(?:\?|$)/.exec(source) ?? [];
  return source.includes('node_modules/') ? undefined : path;
}
