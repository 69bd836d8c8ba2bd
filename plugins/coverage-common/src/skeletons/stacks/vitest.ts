import { createJavaScriptSkeleton } from './javaScript';
import { SkeletonWriter } from './SkeletonWriter';

/** Functions of a module, imported by its relative path. */
export const vitestSkeleton: SkeletonWriter = createJavaScriptSkeleton({
  imports: ["import { describe, expect, it } from 'vitest';"],
  fail: 'expect.fail(todo);',
});
