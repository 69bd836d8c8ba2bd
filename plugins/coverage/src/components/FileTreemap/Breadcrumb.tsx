import { Link, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { FileNode } from '../../model/fileTree';
import styles from './FileTreemap.module.css';

/** The folders around the one that is shown, and the way back to them. */
export function Breadcrumb(props: {
  nodes: FileNode[];
  hrefOf: (node: FileNode) => string;
}) {
  const { nodes, hrefOf } = props;
  const t = useT();
  const nameOf = (node: FileNode, index: number) =>
    index === 0 ? t('files.all') : node.name;
  return (
    <nav aria-label={t('files.folders')}>
      <ol className={styles.crumbs}>
        {nodes.map((node, index) => (
          <li key={node.path}>
            {index < nodes.length - 1 ? (
              <Link href={hrefOf(node)}>{nameOf(node, index)}</Link>
            ) : (
              <Text as="span" weight="bold">
                <span aria-current="page">{nameOf(node, index)}</span>
              </Text>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
