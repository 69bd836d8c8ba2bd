import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useUrlState } from './useUrlState';

/** The URL follows once no key was pressed for that long. */
const TYPING_MS = 300;
/** Sooner, React would draw the app together with what was asked for. */
const CHANGE_MS = 200;

/**
 * As `useUrlState`, but a change shows at once and is in the URL a moment later:
 * with it the whole app is drawn again, which takes longer than a list of any
 * length. One component has it and hands the values down, since others see the
 * change in the URL only.
 */
export function useQuickUrlState<K extends string>(
  defaults: Record<K, string>,
) {
  const [inUrl, setUrl] = useUrlState(defaults);
  const [ahead, setAhead] = useState<Partial<Record<K, string>>>({});
  const write = useRef(setUrl);
  write.current = setUrl;
  const waiting = useRef<{
    changes: Partial<Record<K, string>>;
    replace: boolean;
    timer?: ReturnType<typeof setTimeout>;
  }>({ changes: {}, replace: true });

  // Somewhere else by then, the URL is no longer ours to write.
  useEffect(() => () => clearTimeout(waiting.current.timer), []);

  /** `replace` for changes that should not each be a step back: typing. */
  const setValues = useCallback(
    (
      changes: Partial<Record<K, string>>,
      options: { replace?: boolean } = {},
    ) => {
      const complete: Partial<Record<K, string>> = {};
      for (const key of Object.keys(changes) as K[]) {
        complete[key] = changes[key] ?? defaults[key];
      }
      setAhead(old => ({ ...old, ...complete }));
      const { changes: before, replace, timer } = waiting.current;
      clearTimeout(timer);
      waiting.current = {
        changes: { ...before, ...complete },
        replace: replace && options.replace === true,
        timer: setTimeout(
          () => {
            const due = waiting.current;
            waiting.current = { changes: {}, replace: true };
            startTransition(() => {
              write.current(due.changes, { replace: due.replace });
              setAhead({});
            });
          },
          options.replace ? TYPING_MS : CHANGE_MS,
        ),
      };
    },
    // The defaults are constants of the caller.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  const now = JSON.stringify({ ...inUrl, ...ahead });
  const values = useMemo((): Record<K, string> => JSON.parse(now), [now]);
  return [values, setValues] as const;
}
