/**
 * Words, pure coverage maths, API types and client of the coverage plugin.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export * from './analysis/Analysis';
export * from './areas/Area';
export * from './diagnosis/Diagnosis';
export * from './effort/Effort';
export * from './files/FileFacts';
export * from './forecast/Forecast';
export * from './gaps/Gap';
export * from './inventory/Inventory';
export * from './levels/Level';
export * from './plan/Plan';
export * from './policy/CoveragePolicy';
export * from './priorities/Priority';
export * from './priorities/PriorityRule';
export * from './repositoryFile/RepositoryFile';
export * from './skeletons/Skeleton';
export * from './targets/Target';
export * from './model/CoverageTotals';
export * from './model/FileCoverage';
export * from './model/Finding';
export * from './model/mergeFiles';
export * from './model/ratio';
export * from './api/AnalysisApi';
export * from './api/analysisTypes';
export * from './api/CoverageApi';
export * from './api/CoverageClient';
export * from './api/SettingsApi';
export * from './api/settingTypes';
export * from './api/types';
