import { Suspense, lazy } from 'react';
import type { ExemptionFormProps } from './ExemptionForm';
import type { OverrideFormProps } from './OverrideForm';
import type { TargetFormProps } from './TargetForm';

// Loaded when one is opened: few people who read coverage change settings.
const TargetForm = lazy(() =>
  import('./forms').then(m => ({ default: m.TargetForm })),
);
const OverrideForm = lazy(() =>
  import('./forms').then(m => ({ default: m.OverrideForm })),
);
const ExemptionForm = lazy(() =>
  import('./forms').then(m => ({ default: m.ExemptionForm })),
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
