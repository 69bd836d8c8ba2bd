import { TestConvention } from './TestConvention';

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
    const [infix = '.test', language = 'ts'] = style?.split(' ') ?? [];
    const isScript = /^\.[cm]?[jt]sx?$/.test(extension);
    return `${stem}${infix}${isScript ? extension : `.${language}`}`;
  },
  // Where unit tests lie in a tree of their own, a new one joins them.
  defaultFolder: ({ folder }, folders) =>
    folders?.unit ?? (folders && !folders.byKind ? folders.tests : folder),
};
