export { CatalogCoverage } from './CatalogCoverage';
