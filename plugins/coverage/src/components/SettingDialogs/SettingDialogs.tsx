import { Suspense } from 'react';
import { lazyWithPlanMaths } from '../PlanMaths';
import type { ExemptionFormProps } from './ExemptionForm';
import type { FloorResetFormProps } from './FloorResetForm';
import type { OverrideFormProps } from './OverrideForm';
import type { TargetFormProps } from './TargetForm';

// Loaded when one is opened: few people who read coverage change settings.
const TargetForm = lazyWithPlanMaths(() =>
  import('./forms').then(m => m.TargetForm),
);
const OverrideForm = lazyWithPlanMaths(() =>
  import('./forms').then(m => m.OverrideForm),
);
const ExemptionForm = lazyWithPlanMaths(() =>
  import('./forms').then(m => m.ExemptionForm),
);
const FloorResetForm = lazyWithPlanMaths(() =>
  import('./forms').then(m => m.FloorResetForm),
);

interface Opened {
  isOpen: boolean;
}

/** Sets a target of the entity or of one of its areas. */
export function TargetDialog(props: TargetFormProps & Opened) {
  const { isOpen, ...form } = props;
  return isOpen ? (
    <Suspense fallback={null}>
      <TargetForm {...form} />
    </Suspense>
  ) : null;
}

/** Sets the priority of files. */
export function OverrideDialog(props: OverrideFormProps & Opened) {
  const { isOpen, ...form } = props;
  return isOpen ? (
    <Suspense fallback={null}>
      <OverrideForm {...form} />
    </Suspense>
  ) : null;
}

/** Says that files need not, or cannot yet, be tested. */
export function ExemptionDialog(props: ExemptionFormProps & Opened) {
  const { isOpen, ...form } = props;
  return isOpen ? (
    <Suspense fallback={null}>
      <ExemptionForm {...form} />
    </Suspense>
  ) : null;
}

/** Lets the floor that coverage should not fall below start anew. */
export function FloorResetDialog(props: FloorResetFormProps & Opened) {
  const { isOpen, ...form } = props;
  return isOpen ? (
    <Suspense fallback={null}>
      <FloorResetForm {...form} />
    </Suspense>
  ) : null;
}
