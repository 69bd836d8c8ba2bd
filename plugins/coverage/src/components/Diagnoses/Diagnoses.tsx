import { Diagnosis } from '@backstage-coverage/plugin-coverage-common';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { RiStethoscopeLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { FoldedList } from '../FoldedList';
import { Snippet } from '../Onboarding/Snippet';
import { WithCode } from '../WithCode';
import styles from './Diagnoses.module.css';

const MOST_EVIDENCE = 3;

/** Why coverage is nothing or not known, what shows it and what mends it. */
export function Diagnoses(props: {
  diagnoses: Diagnosis[];
  /** Whether there is any number at all. */
  isMeasured: boolean;
}) {
  const t = useT();
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t(
            props.isMeasured ? 'diagnosis.title' : 'diagnosis.titleNotMeasured',
          )}
        </Text>
      </CardHeader>
      <CardBody>
        <ul className={styles.diagnoses}>
          {props.diagnoses.map(diagnosis => (
            <DiagnosisItem key={diagnosis.cause} diagnosis={diagnosis} />
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function DiagnosisItem(props: { diagnosis: Diagnosis }) {
  const { sentence, evidence, remedy, snippets } = props.diagnosis;
  const t = useT();
  return (
    <li className={styles.diagnosis}>
      <RiStethoscopeLine size={20} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <Text as="p" weight="bold">
          <WithCode>{sentence}</WithCode>
        </Text>
        {evidence.length > 0 && (
          <div>
            <Text as="p" variant="body-medium" color="secondary">
              {t('diagnosis.evidence')}
            </Text>
            <FoldedList
              items={evidence}
              first={MOST_EVIDENCE}
              className={styles.evidence}
            >
              {text => (
                <li key={text}>
                  <Text as="span" variant="body-medium">
                    <WithCode>{text}</WithCode>
                  </Text>
                </li>
              )}
            </FoldedList>
          </div>
        )}
        <div>
          <Text as="p" variant="body-medium" color="secondary">
            {t('diagnosis.remedy')}
          </Text>
          <Text as="p" variant="body-medium">
            <WithCode>{remedy}</WithCode>
          </Text>
        </div>
        {snippets.map(({ path, text, instruction }) => (
          <Snippet
            key={`${path} ${instruction}`}
            title={path}
            instruction={instruction}
            text={text}
          />
        ))}
      </div>
    </li>
  );
}
