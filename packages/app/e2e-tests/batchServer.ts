/** The demo's entity with real coverage, and where its tab is. */
export const batchServer = 'component:default/batch-server';
export const batchServerPage = '/catalog/default/component/batch-server';
export const coverageTab = `${batchServerPage}/coverage`;
