import { wordsOfFolders, wordsOfName } from './words';

describe('words', () => {
  it.each([
    ['permissions.py', ['permission']],
    [
      'DeploymentsCreateModal.vue',
      ['deployment', 'create', 'modal', 'deploymentcreate', 'createmodal'],
    ],
    ['api_keys.py', ['api', 'key', 'apikey']],
    ['JWTService.java', ['jwt', 'service', 'jwtservice']],
    ['user.controller.ts', ['user', 'controller', 'usercontroller']],
    ['_template.py', ['template']],
    ['OAuth2Client.cs', ['o', 'auth2', 'client', 'oauth2', 'auth2client']],
    ['s3-file.rb', ['s3', 'file', 's3file']],
    ['.eslintrc', ['eslintrc']],
    ['Makefile', ['makefile']],
    ['', []],
  ])('splits the name %s', (name, words) => {
    expect(wordsOfName(name)).toEqual(words);
  });

  it('takes the two innermost folders, the inner one first', () => {
    expect(wordsOfFolders('backend/luml/api/orbits')).toEqual(['orbit', 'api']);
    expect(wordsOfFolders('v1.2/core')).toEqual(['core', 'v1', '2', 'v12']);
    expect(wordsOfFolders('')).toEqual([]);
  });
});
