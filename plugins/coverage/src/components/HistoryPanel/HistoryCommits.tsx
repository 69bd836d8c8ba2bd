import { SnapshotSummary } from '@backstage-coverage/plugin-coverage-common';
import {
  Button,
  ButtonLink,
  Card,
  CardBody,
  CardHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { RiDownloadLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { useT } from '../../hooks/useT';
import { useTell } from '../../hooks/useTell';
import { compareHref } from '../../model/hrefs';
import { saveFile } from '../../model/saveFile';
import { shortCommit } from '../../model/shortCommit';
import { historyCsv } from './historyCsv';
import { HistoryTable } from './HistoryTable';
import { useHistoryUrl } from './historyUrl';
import styles from './HistoryPanel.module.css';

/** The commits of the chart: figures, a file of them, and two to compare. */
export function HistoryCommits(props: {
  items: SnapshotSummary[];
  entityRef: string;
}) {
  const { items, entityRef } = props;
  const t = useT();
  const [url, setUrl] = useHistoryUrl();
  const picked = url.picked ? url.picked.split(',') : [];
  const pick = (commits: string[]) =>
    setUrl({ picked: commits.join(',') }, { replace: true });
  const tell = useTell(entityRef);
  const download = () => {
    const { name } = parseEntityRef(entityRef);
    saveFile({
      name: `coverage-history-${name}.csv`,
      type: 'text/csv',
      text: historyCsv(items),
    });
    tell('export', 'history');
  };

  return (
    <Card>
      <CardHeader>
        <Flex justify="between" align="center" className={styles.header}>
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('history.table')}
          </Text>
          <Button
            variant="secondary"
            iconStart={<RiDownloadLine />}
            onPress={download}
          >
            {t('history.csv')}
          </Button>
        </Flex>
        <Choice items={items} picked={picked} onClear={() => pick([])} />
      </CardHeader>
      <CardBody>
        <HistoryTable
          items={items}
          picked={picked}
          onToggle={commit =>
            pick(
              picked.includes(commit)
                ? picked.filter(other => other !== commit)
                : // A third one takes the place of the first.
                  [...picked, commit].slice(-2),
            )
          }
        />
      </CardBody>
    </Card>
  );
}

function Choice(props: {
  items: SnapshotSummary[];
  picked: string[];
  onClear: () => void;
}) {
  const { items, picked, onClear } = props;
  const t = useT();
  const [query] = useSearchParams();
  const [base, head] = oldestFirst(picked, items);
  return (
    <div className={styles.choice}>
      <Text as="p" role="status" variant="body-small" color="secondary">
        {!base && t('history.chooseHint')}
        {base && !head && t('history.chosenOne', { commit: shortCommit(base) })}
        {base &&
          head &&
          t('history.chosenTwo', {
            base: shortCommit(base),
            head: shortCommit(head),
          })}
      </Text>
      {base && head && (
        <ButtonLink size="small" href={compareHref(base, head, query)}>
          {t('history.compare')}
        </ButtonLink>
      )}
      {base && (
        <Button size="small" variant="tertiary" onPress={onClear}>
          {t('history.clear')}
        </Button>
      )}
    </div>
  );
}

/** Of which one is not listed, because it is of another branch, as chosen. */
function oldestFirst(picked: string[], items: SnapshotSummary[]): string[] {
  const place = (commit: string) =>
    items.findIndex(item => item.commit === commit);
  return picked.every(commit => place(commit) >= 0)
    ? [...picked].sort((a, b) => place(a) - place(b))
    : picked;
}
