export { LevelMix } from './LevelMix';
export { MixTable } from './MixTable';
