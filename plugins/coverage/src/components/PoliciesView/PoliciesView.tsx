import { useGovernance } from '../../hooks/useGovernance';
import { PanelState } from '../PanelState';
import { PolicyLevels } from './PolicyLevels';
import { PolicyRules } from './PolicyRules';
import { PolicyTargets } from './PolicyTargets';
import styles from '../Governance/Governance.module.css';

/** What the organisation asks for: targets, levels and priority rules. */
export function PoliciesView() {
  const policy = useGovernance(api => api.getPolicy(), []);
  return (
    <PanelState state={policy} height={480}>
      {overview => (
        <div className={styles.page}>
          <PolicyTargets overview={overview} onChanged={policy.retry} />
          <PolicyLevels levels={overview.levels} />
          <PolicyRules rules={overview.priorityRules} />
        </div>
      )}
    </PanelState>
  );
}
