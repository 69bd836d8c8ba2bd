import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  RiDownloadLine,
  RiFileCopyLine,
  RiPrinterLine,
} from '@remixicon/react';
import { useState } from 'react';
import { coverageApiRef } from '../../api/coverageApiRef';
import { useT } from '../../hooks/useT';
import { useTell } from '../../hooks/useTell';
import { saveFile } from '../../model/saveFile';
import styles from './ReportPanel.module.css';

/** Ways to take the report along. */
export function ReportActions(props: { entityRef: string; markdown: string }) {
  const { entityRef, markdown } = props;
  const t = useT();
  const api = useApi(coverageApiRef);
  const tell = useTell(entityRef);
  const [said, setSaid] = useState('');
  const [isLoading, setLoading] = useState(false);
  const name = `coverage-${parseEntityRef(entityRef).name}`;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown);
      setSaid(t('report.copied'));
      tell('copy', 'report');
    } catch {
      setSaid(t('report.copyFailed'));
    }
  };
  const downloadJson = async () => {
    setLoading(true);
    setSaid('');
    try {
      const json = await api.getReport(entityRef, 'json');
      saveFile({ name: `${name}.json`, type: 'application/json', text: json });
      tell('export', 'report as JSON');
    } catch (error) {
      const { message } = error as Error;
      setSaid(t('report.jsonFailed', { reason: message }));
    } finally {
      setLoading(false);
    }
  };

  const downloadMarkdown = () => {
    saveFile({ name: `${name}.md`, type: 'text/markdown', text: markdown });
    tell('export', 'report as Markdown');
  };
  const print = () => {
    tell('export', 'report on paper');
    window.print();
  };

  return (
    <div className={styles.actions}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFileCopyLine />}
        onPress={copy}
      >
        {t('report.copy')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        onPress={downloadMarkdown}
      >
        {t('report.markdown')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={isLoading}
        onPress={downloadJson}
      >
        {t('report.json')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiPrinterLine />}
        onPress={print}
      >
        {t('report.print')}
      </Button>
      <Text as="p" role="status" variant="body-small" color="secondary">
        {said}
      </Text>
    </div>
  );
}
