import { Analysis, Gap } from '@backstage-coverage/plugin-coverage-common';
import { useDeferredValue, useMemo, useState } from 'react';
import { useAnalysis } from '../../hooks/useAnalysis';
import { dayFromToday } from '../../model/dates';
import type { MatchingGaps } from '../../model/matchingGaps';
import { usePlanMaths } from '../PlanMaths';

/** Which files a setting means, why, and until when. */
export interface FilesForm {
  analysis: Analysis | undefined;
  gaps: Gap[];
  path: string;
  setPath(path: string): void;
  /** Follows what is typed as soon as it can. */
  restedPath: string;
  matching: MatchingGaps;
  reason: string;
  setReason(reason: string): void;
  until: string;
  setUntil(day: string): void;
  /** Nothing differs from what it began with. */
  isUntouched: boolean;
  /** As they are saved. */
  values: { path: string; reason: string; until: string };
}

/** The state that all forms about files share. */
export function useFilesForm(props: {
  /** Path or glob to begin with. */
  path: string;
  /** How long it holds unless somebody says otherwise. */
  days: number;
}): FilesForm {
  const { value: analysis } = useAnalysis();
  const { matchingGaps } = usePlanMaths();
  const gaps = useMemo(() => analysis?.gaps ?? [], [analysis]);
  const [path, setPath] = useState(props.path);
  const [reason, setReason] = useState('');
  const [firstUntil] = useState(() => dayFromToday(props.days));
  const [until, setUntil] = useState(firstUntil);
  const restedPath = useDeferredValue(path);
  const matching = useMemo(
    () => matchingGaps(gaps, restedPath),
    [matchingGaps, gaps, restedPath],
  );
  return {
    analysis,
    gaps,
    path,
    setPath,
    restedPath,
    matching,
    reason,
    setReason,
    until,
    setUntil,
    isUntouched: path === props.path && !reason && until === firstUntil,
    values: { path: path.trim(), reason: reason.trim(), until },
  };
}
