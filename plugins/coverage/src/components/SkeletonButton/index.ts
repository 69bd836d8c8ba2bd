export { SkeletonButton } from './SkeletonButton';
