import { createJavaScriptSkeleton } from './javaScript';
import { SkeletonWriter } from './SkeletonWriter';

/** Functions of a module, imported by its relative path; Jest has no `expect.fail`. */
export const jestSkeleton: SkeletonWriter = createJavaScriptSkeleton({
  imports: [],
  fail: 'throw new Error(todo);',
});
