import { Forecast } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import { Translate, useT } from '../../hooks/useT';
import styles from './TargetStat.module.css';

const ICONS = {
  reached: RiCheckboxCircleLine,
  'on-track': RiCheckboxCircleLine,
  'at-risk': RiAlertLine,
  'off-track': RiCloseCircleLine,
  unknown: RiQuestionLine,
};

/** Whether the target will be reached in time, and when it is expected. */
export function TargetVerdict(props: { forecast: Forecast }) {
  const { forecast } = props;
  const t = useT();
  const verdict = forecast.verdict ?? 'unknown';
  const Icon = ICONS[verdict];
  const expectation = expectationOf(forecast, t);
  return (
    <div className={styles.verdict} data-verdict={verdict}>
      <Icon size={18} aria-hidden />
      <Text as="span" variant="body-medium" className={styles.inherit}>
        {forecast.verdict ? (
          <>
            <strong>{t(`goal.verdict.${forecast.verdict}`)}</strong>:{' '}
            {expectation}
          </>
        ) : (
          capitalised(expectation)
        )}
      </Text>
    </div>
  );
}

function expectationOf(forecast: Forecast, t: Translate): string {
  const { state, expectedOn, reachedOn, wouldBeLostOn } = forecast;
  const day = {
    expected: expectedOn,
    reached: reachedOn,
    falling: wouldBeLostOn,
  };
  const written = state in day ? day[state as keyof typeof day] : null;
  return t(`goal.forecast.${state}`, {
    day: written ? t('format.day', { value: new Date(written) }) : '',
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
