import { FileFacts } from '../../files/FileFacts';
import { counted } from '../../model/wording';
import { extensionOf, folderOf } from '../../model/pathParts';
import { Advice, AdviceContext } from './Advice';

const apiFolder = /^(?:api|apis|routes?|routers?|controllers?|endpoints?)$/i;
const serverLanguages = new Set(
  '.py .go .java .kt .cs .php .rb .rs'.split(' '),
);
const componentLanguages = new Set('.vue .svelte .tsx .jsx'.split(' '));

/** A frontend relies on an API that no test imports. */
export function contractTests({ files }: AdviceContext): Advice[] {
  const components = files.filter(({ path }) =>
    componentLanguages.has(extensionOf(path)),
  );
  const untested = components.length > 0 ? files.filter(isUntestedApi) : [];
  if (untested.length === 0) {
    return [];
  }
  return [
    {
      title: 'Consider contract tests between the frontend and the API',
      reason: `The frontend has ${counted(
        components.length,
        'component',
      )}, and no test imports ${counted(
        untested.length,
        'file',
      )} of the API, such as \`${
        untested[0].path
      }\`: a change of an answer is noticed in production only.`,
      snippets: [],
    },
  ];
}

function isUntestedApi({ path, testedBy }: FileFacts): boolean {
  return (
    testedBy?.length === 0 &&
    serverLanguages.has(extensionOf(path)) &&
    folderOf(path)
      .split('/')
      .some(part => apiFolder.test(part))
  );
}
