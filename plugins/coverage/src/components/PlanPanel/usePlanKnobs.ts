import {
  PlanOptions,
  PlanStrategy,
} from '@backstage-coverage/plugin-coverage-common';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useHandler } from '../../hooks/useHandler';
import { useStored } from '../../hooks/useStored';
import { useUrlState } from '../../hooks/useUrlState';

const DEFAULTS = { target: '', due: '', hours: '', strategy: '', first: '' };
type Written = typeof DEFAULTS;

/** Browsers allow few changes of the address a minute, and a slider makes many. */
const REST_MS = 300;
/** Of the order: servers refuse addresses that are too long. */
const MOST_CHARACTERS = 2000;
const NO_DATE = 'none';
const BUCKET = 'coverage-plan-order';
const REPLACE = { replace: true };

export interface PlanKnobs {
  options: PlanOptions;
  /** Whether they are those of the entity's own plan. */
  isOwn: boolean;
  /** The order is kept for this user, also when the tab is opened anew. */
  isOrderKept: boolean;
  /** The order is too long for the address: a link lacks it. */
  isOrderLong: boolean;
  set(changes: Partial<PlanOptions>): void;
  /** Back to the entity's plan. */
  reset(): void;
}

/**
 * The options that a plan is tried with. They are in the address, a moment after
 * the last change; what the address does not name is as in the entity's plan. Of
 * the order of steps, the last one that the user made is kept as well: it is
 * worked through for weeks. That of a link goes first, and is not kept.
 */
export function usePlanKnobs(entityRef: string, own: PlanOptions): PlanKnobs {
  const [url, setUrl] = useUrlState(DEFAULTS);
  const [draft, setDraft] = useState<PlanOptions>();
  const [longOrder, setLongOrder] = useState<readonly string[]>();
  const stored = useStored<string[]>(BUCKET, entityRef);
  const kept = longOrder ?? stored.value ?? undefined;

  const { target, due, hours, strategy, first } = url;
  const inUrl = useMemo(() => {
    const read = readOptions({ target, due, hours, strategy, first }, own);
    return first === '' && kept ? { ...read, order: kept } : read;
  }, [target, due, hours, strategy, first, own, kept]);
  const options = draft ?? inUrl;

  useEffect(() => {
    if (!draft) {
      return undefined;
    }
    const timer = setTimeout(() => {
      const written = writeOptions(draft, own);
      const isLong = written.first.length > MOST_CHARACTERS;
      setLongOrder(isLong ? draft.order : undefined);
      setUrl({ ...written, first: isLong ? '' : written.first }, REPLACE);
      setDraft(undefined);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [draft, own, setUrl]);

  const keep = useHandler(stored.keep);
  const set = useCallback(
    (changes: Partial<PlanOptions>) => {
      setDraft(old => ({ ...(old ?? inUrl), ...changes }));
      if (changes.order) {
        keep([...changes.order]);
      }
    },
    [inUrl, keep],
  );
  const reset = useCallback(() => {
    setDraft(undefined);
    setLongOrder(undefined);
    setUrl(DEFAULTS, REPLACE);
    keep(null);
  }, [setUrl, keep]);

  return {
    options,
    isOwn: Object.values(writeOptions(options, own)).every(text => !text),
    isOrderKept:
      kept !== undefined && kept.join('\n') === options.order.join('\n'),
    isOrderLong: longOrder !== undefined,
    set,
    reset,
  };
}

function readOptions(url: Written, own: PlanOptions): PlanOptions {
  const target = Number(url.target);
  const capacity = Number(url.hours);
  return {
    ...own,
    target: url.target && target > 0 && target <= 100 ? target : own.target,
    capacity:
      url.hours && capacity > 0 && capacity <= 10_000 ? capacity : own.capacity,
    strategy: isStrategy(url.strategy) ? url.strategy : own.strategy,
    by: readDay(url.due, own.by),
    order: url.first ? url.first.split('\n') : own.order,
  };
}

/** Empty where it is as in the entity's plan. */
function writeOptions(options: PlanOptions, own: PlanOptions): Written {
  const order = options.order.join('\n');
  return {
    target: options.target === own.target ? '' : String(options.target),
    hours: options.capacity === own.capacity ? '' : String(options.capacity),
    strategy: options.strategy === own.strategy ? '' : options.strategy,
    due: options.by === own.by ? '' : options.by ?? NO_DATE,
    first: order === own.order.join('\n') ? '' : order,
  };
}

function isStrategy(text: string): text is PlanStrategy {
  return text === 'target' || text === 'theme';
}

function readDay(text: string, own: string | null): string | null {
  if (text === NO_DATE) {
    return null;
  }
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay ? text : own;
}
