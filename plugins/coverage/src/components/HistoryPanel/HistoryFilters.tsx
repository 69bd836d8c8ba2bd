import { BranchSummary } from '@backstage-coverage/plugin-coverage-common';
import {
  Button,
  Select,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useCoverage } from '../../hooks/useCoverage';
import { Translate, useT } from '../../hooks/useT';
import { NO_BRANCH, RANGES, rangeOf, useHistoryUrl } from './historyUrl';
import styles from './HistoryPanel.module.css';

const ALL = ' ';

/** Which commits are shown: of which branch and flag, and since when. */
export function HistoryFilters(props: {
  entityRef: string;
  branch: string | null;
}) {
  const { entityRef, branch } = props;
  const t = useT();
  const [url, setUrl] = useHistoryUrl();
  const state = useCoverage(api => api.listBranches(entityRef), [entityRef]);
  const branches = state.value ?? [];
  const flags = flagsOf(branches, branch, url.flag);

  return (
    <div className={styles.filters}>
      <div className={styles.selects}>
        {branches.length > 0 && (
          <Select
            label={t('history.branch')}
            options={branchOptions(branches, branch, t)}
            value={branch ?? NO_BRANCH}
            onChange={key => setUrl({ branch: String(key), flag: undefined })}
          />
        )}
        {flags.length > 1 && (
          <Select
            label={t('history.flag')}
            options={[
              { id: ALL, label: t('history.allFlags') },
              ...flags.map(flag => ({ id: flag, label: flag })),
            ]}
            value={url.flag || ALL}
            onChange={key => setUrl({ flag: key === ALL ? '' : String(key) })}
          />
        )}
        {state.error && !state.loading && (
          <div className={styles.empty}>
            <Text as="p" variant="body-small">
              {t('history.branchesFailed')}
            </Text>
            <Button size="small" variant="secondary" onPress={state.retry}>
              {t('panel.retry')}
            </Button>
          </div>
        )}
      </div>
      <ToggleButtonGroup
        aria-label={t('history.range')}
        selectedKeys={[rangeOf(url.range)]}
        disallowEmptySelection
        onSelectionChange={([key]) =>
          setUrl({ range: String(key) }, { replace: true })
        }
      >
        {RANGES.map(range => (
          <ToggleButton key={range} id={range}>
            {t(`history.ranges.${range}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

/** A branch that the URL names is among them, even without any commit. */
function branchOptions(
  branches: BranchSummary[],
  chosen: string | null,
  t: Translate,
) {
  const known = branches.some(({ branch }) => branch === chosen);
  return [
    ...branches,
    ...(known ? [] : [{ branch: chosen, isDefault: false, snapshots: 0 }]),
  ].map(({ branch, isDefault, snapshots }) => ({
    id: branch ?? NO_BRANCH,
    label: t(
      isDefault ? 'history.defaultBranchOption' : 'history.branchOption',
      { branch: branch ?? t('history.noBranch'), count: snapshots },
    ),
  }));
}

function flagsOf(
  branches: BranchSummary[],
  branch: string | null,
  chosen: string,
): string[] {
  const known = branches.find(item => item.branch === branch)?.flags ?? [];
  return chosen && !known.includes(chosen) ? [...known, chosen] : known;
}
