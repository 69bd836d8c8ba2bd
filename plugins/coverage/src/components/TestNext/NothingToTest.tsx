import { AnalysisSummary } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './TestNext.module.css';

/** No gap can be closed: either none is left, or all are set aside. */
export function NothingToTest(props: {
  byState: AnalysisSummary['gapCounts']['byState'];
}) {
  const { blocked, exempt, 'not-measured': notMeasured } = props.byState;
  const t = useT();
  const areSetAside = blocked + exempt + notMeasured > 0;
  return (
    <div className={styles.nothing}>
      <RiCheckboxCircleLine size={24} aria-hidden />
      <div>
        <Text as="p" weight="bold">
          {t(areSetAside ? 'testNext.noneOpen' : 'testNext.none')}
        </Text>
        <Text as="p" variant="body-medium" color="secondary">
          {areSetAside
            ? t('testNext.noneOpenText', { blocked, exempt, notMeasured })
            : t('testNext.noneText')}
        </Text>
      </div>
    </div>
  );
}
