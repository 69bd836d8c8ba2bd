import { createApp } from '@backstage/frontend-defaults';
import { catalogWithCoverage } from './modules/catalog';
import { navModule } from './modules/nav';

export default createApp({
  features: [catalogWithCoverage, navModule],
});
