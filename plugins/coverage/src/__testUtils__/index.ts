export { catchDownloads } from './catchDownloads';
export { componentEntity } from './componentEntity';
export { coverageApiMock } from './coverageApiMock';
export { renderCard, renderTab } from './renderOnEntityPage';
export { setScreenWidth } from './setScreenWidth';
