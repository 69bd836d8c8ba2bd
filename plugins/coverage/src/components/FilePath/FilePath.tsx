import { Fragment } from 'react';
import styles from './FilePath.module.css';

/** A path that breaks after its folders rather than within their names. */
export function FilePath(props: { path: string }) {
  const parts = props.path.split('/');
  return (
    <span className={styles.path}>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part}
          {index < parts.length - 1 && (
            <>
              /<wbr />
            </>
          )}
        </Fragment>
      ))}
    </span>
  );
}
