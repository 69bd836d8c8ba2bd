import { Forecast } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** Lines a week that the due date asks for, and those of late. */
export function TargetPace(props: { forecast: Forecast }) {
  const t = useT();
  const { neededPace: needed, pace } = props.forecast;
  const covered = pace?.covered ?? null;
  if (needed === null && covered === null) {
    return null;
  }
  let words: string = t('goal.paceOnly', { pace: covered ?? 0 });
  if (needed !== null) {
    words =
      covered === null
        ? t('goal.paceNeeded', { needed })
        : t('goal.pace', { needed, pace: covered });
  }
  return (
    <Text as="p" variant="body-medium">
      {words}
    </Text>
  );
}
