import {
  ancestorsOf,
  below,
  folderOf,
  joinPath,
  nameOf,
} from '../../model/pathParts';
import { SourcePlace, TestConvention } from './TestConvention';

const testName = /^(.+?)(Tests?|Specs?)\.(?:cs|fs|vb)$/;

/** `X.Tests/XTests.cs`: a project of tests beside the project. */
export const dotnetConvention: TestConvention = {
  subject: name => testName.exec(name)?.[1] ?? null,
  style: name => testName.exec(name)?.[2] ?? null,
  fileName: (stem, { extension }, style) =>
    `${stem}${style ?? 'Tests'}${extension}`,
  defaultFolder: source => {
    const { project, projectFolder } = projectOf(source);
    const inside = below(source.folder, projectFolder);
    const parent = folderOf(projectFolder);
    // `src/X` has its tests in `tests/X.Tests`.
    const tests =
      nameOf(parent) === 'src' ? joinPath(folderOf(parent), 'tests') : parent;
    return joinPath(tests, `${project}.Tests`, inside);
  },
};

/** The nearest project file above the source, else the folder below the stack's root. */
function projectOf({ folder, stack }: SourcePlace): {
  project: string;
  projectFolder: string;
} {
  const projects = stack.configFiles.filter(file => /\.\w+proj$/.test(file));
  for (const at of ancestorsOf(folder)) {
    const file = projects.find(candidate => folderOf(candidate) === at);
    if (file) {
      return {
        project: nameOf(file).replace(/\.\w+proj$/, ''),
        projectFolder: at,
      };
    }
  }
  const parts = below(folder, stack.root).split('/');
  const depth = parts[0] === 'src' && parts.length > 1 ? 2 : 1;
  const projectFolder = joinPath(stack.root, ...parts.slice(0, depth));
  return { project: nameOf(projectFolder), projectFolder };
}
