export { catchDownloads } from './catchDownloads';
export { componentEntity } from './componentEntity';
export { coverageApiMock } from './coverageApiMock';
export {
  renderCard,
  renderRollUpCard,
  renderRollUpTab,
  renderTab,
} from './renderOnEntityPage';
export { renderScorecard, rowsOf } from './renderScorecard';
export { renderPayments } from './renderPayments';
export { annotated, parentEntity } from './parentEntity';
export { setScreenWidth } from './setScreenWidth';
export { signalsMock } from './signalsMock';
