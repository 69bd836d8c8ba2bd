import { Link } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { fileAtHref } from '../../model/hrefs';
import { FilePath } from '../FilePath';

/** The path of a changed file, which leads to its lines at a compared commit. */
export function ComparedPath(props: { path: string; commit: string }) {
  const { path, commit } = props;
  const [query] = useSearchParams();
  return (
    <Link href={fileAtHref(path, commit, query)}>
      <FilePath path={path} />
    </Link>
  );
}
