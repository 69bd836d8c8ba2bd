import { Link } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { fileHref } from '../../model/hrefs';
import { FilePath } from '../FilePath';

/**
 * The path of a changed file, which leads to its lines. Those are of the latest
 * commit, as the view of the lines says.
 */
export function ComparedPath(props: { path: string; isThere: boolean }) {
  const { path, isThere } = props;
  const [query] = useSearchParams();
  const name = <FilePath path={path} />;
  return isThere ? <Link href={fileHref(path, query)}>{name}</Link> : name;
}
