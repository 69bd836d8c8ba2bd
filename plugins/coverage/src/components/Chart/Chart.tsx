import { ReactNode, useMemo } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import styles from './Chart.module.css';

/** Until the browser has measured the real one. */
const WIDTH = 720;

/** A drawing as wide as there is room, with its words below. */
export function Chart(props: {
  frame: ReturnType<typeof useChartFrame>;
  caption: ReactNode;
  children: ReactNode;
}) {
  const { frame, caption, children } = props;
  return (
    <figure className={styles.figure}>
      <div
        ref={frame.measure}
        className={styles.plot}
        style={{ height: frame.size.height }}
      >
        {children}
      </div>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

/** The size of a chart, which is known once it is drawn. */
export function useChartFrame(height: number) {
  const [measure, { width: measured }] = useMeasure<HTMLDivElement>();
  const width = measured || WIDTH;
  const size = useMemo(() => ({ width, height }), [width, height]);
  return { measure, size };
}
