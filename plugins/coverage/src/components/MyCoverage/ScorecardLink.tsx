import { RouteRef, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { rootRouteRef } from '../../routes';

/** To the scorecard of some owners, where the app has the page. */
export function ScorecardLink(props: { owners: string[] }) {
  const t = useT();
  const scorecard = useRouteRef(rootRouteRef as unknown as RouteRef);
  if (!scorecard) {
    return null;
  }
  const query = new URLSearchParams({ owner: props.owners.join(',') });
  return (
    <Link href={`${scorecard()}?${query}`} variant="body-small">
      {t('myCoverage.all')}
    </Link>
  );
}
