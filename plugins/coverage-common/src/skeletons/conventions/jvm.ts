import { joinPath } from '../../model/pathParts';
import { TestConvention } from './TestConvention';

const testName = /^(.+?)(Tests?|Spec)\.(?:java|kt|groovy|scala)$/;

/** `src/test/java/.../XTest.java` for `src/main/java/.../X.java`, as Maven and Gradle lay projects out. */
export const jvmConvention: TestConvention = {
  subject: name => testName.exec(name)?.[1] ?? null,
  style: name => testName.exec(name)?.[2] ?? null,
  fileName: (stem, { extension }, style) =>
    `${stem}${style ?? 'Test'}${extension}`,
  fixedFolder: ({ folder }) => {
    const at = `/${folder}/`.lastIndexOf('/src/main/');
    return at < 0
      ? null
      : `${folder.slice(0, at)}src/test/${folder.slice(
          at + 'src/main/'.length,
        )}`;
  },
  defaultFolder: ({ stack, extension }, folders) =>
    folders?.tests ??
    joinPath(
      stack.root,
      'src/test',
      extension === '.kt' ? 'kotlin' : extension.slice(1),
    ),
};
