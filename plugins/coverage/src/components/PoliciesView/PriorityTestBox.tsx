import {
  PriorityTest,
  PriorityTestRequest,
} from '@backstage-coverage/plugin-coverage-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text, TextField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { governanceApiRef } from '../../api/governanceApiRef';
import { useT } from '../../hooks/useT';
import { errorSentence } from '../../model/errorSentence';
import { PriorityLabel } from '../PriorityLabel';
import { ValueField } from '../ValueField';
import styles from '../Governance/Governance.module.css';

/** Asks the rules for the priority of a path. */
export function PriorityTestBox() {
  const t = useT();
  const api = useApi(governanceApiRef);
  const [path, setPath] = useState('');
  const [entityRef, setEntityRef] = useState('');
  const [{ value, loading, error }, test] = useAsyncFn(
    (request: PriorityTestRequest) => api.testPriority(request),
    [api],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    test({
      path: path.trim(),
      ...(entityRef.trim() && { entityRef: entityRef.trim() }),
    });
  };
  return (
    <div className={styles.preview}>
      <h4>{t('policies.test')}</h4>
      <form className={styles.test} onSubmit={submit}>
        <TextField
          label={t('policies.path')}
          placeholder="src/billing/chargeCard.ts"
          isRequired
          maxLength={1000}
          value={path}
          onChange={setPath}
        />
        <ValueField
          label={t('policies.entity')}
          placeholder={t('policies.entityHint')}
          of="entity"
          value={entityRef}
          onChange={setEntityRef}
        />
        <Button type="submit" isPending={loading}>
          {t('policies.run')}
        </Button>
      </form>
      {error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('settings.failed')}
          description={errorSentence(error, t)}
        />
      )}
      <div role="status">{value && !error && <Verdict test={value} />}</div>
    </div>
  );
}

function Verdict(props: { test: PriorityTest }) {
  const { level, reasons, path, known, excluded } = props.test;
  const t = useT();
  return (
    <>
      <Text as="p">
        <code>{path}</code> <PriorityLabel level={level} />
      </Text>
      {excluded && (
        <Text as="p">
          {t('policies.excluded', {
            reason: t(`policies.excludedAs.${excluded}`),
          })}
        </Text>
      )}
      {!known && (
        <Text as="p" variant="body-small" color="secondary">
          {t('policies.unknownFile')}
        </Text>
      )}
      <ul aria-label={t('policies.says')}>
        {reasons.map(({ ruleId, text }) => (
          <li key={ruleId}>
            <code>{ruleId}</code> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
