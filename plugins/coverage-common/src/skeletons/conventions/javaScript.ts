import { TestConvention } from './TestConvention';

const scripts = new Set(
  '.js .jsx .cjs .mjs .ts .tsx .cts .mts .cjsx .mjsx .ctsx .mtsx'.split(' '),
);
const testName = /^(.+)([._-](?:test|spec))(\.[cm]?[jt]sx?)$/;

/** `x.test.ts` beside the source; components of other files are tested in TypeScript or JavaScript. */
export const javaScriptConvention: TestConvention = {
  subject: name =>
    testName.exec(name)?.[1] ?? /^(.+)\.[cm]?[jt]sx?$/.exec(name)?.[1] ?? null,
  style: name => {
    const match = testName.exec(name);
    return match && `${match[2]}${/\.[cm]?ts/.test(match[3]) ? ' ts' : ' js'}`;
  },
  fileName: (stem, { extension }, style) => {
    const infix = style?.slice(0, -3) ?? '.test';
    return scripts.has(extension)
      ? `${stem}${infix}${extension}`
      : `${stem}${infix}.${style?.slice(-2) ?? 'ts'}`;
  },
  // Where unit tests lie in a tree of their own, a new one joins them.
  defaultFolder: ({ folder }, folders) =>
    folders?.unit ?? (folders && !folders.byKind ? folders.tests : folder),
};
