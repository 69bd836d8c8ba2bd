import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { Card, CardBody, Text } from '@backstage/ui';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './GapsPanel.module.css';

/** Nothing is missing, or nothing is known. */
export function NoGaps(props: { analysis: Analysis }) {
  const t = useT();
  const isKnown = props.analysis.totals !== null;
  return (
    <Card>
      <CardBody>
        <div className={styles.empty}>
          <Text as="p" variant="title-x-small" weight="bold">
            {isKnown && (
              <RiCheckboxCircleLine
                size={20}
                aria-hidden
                className={styles.done}
              />
            )}
            {t('gaps.none')}
          </Text>
          <Text as="p" color="secondary">
            {t(isKnown ? 'gaps.noneHint' : 'gaps.noneUnknown')}
          </Text>
        </div>
      </CardBody>
    </Card>
  );
}
