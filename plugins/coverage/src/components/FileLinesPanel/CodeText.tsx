import { memo } from 'react';
import { CodePart } from '../../syntax/codeLines';
import styles from './FileLinesPanel.module.css';

/** Lines of minified files would take the browser seconds to lay out. */
const MAX_LENGTH = 2_000;

/** The text of one line, in the colours of its language. */
export const CodeText = memo((props: { parts: CodePart[] }) => {
  let left = MAX_LENGTH;
  return (
    <code className={styles.code}>
      {props.parts.map(({ text, kind }, index) => {
        const shown = text.slice(0, left);
        left -= shown.length;
        if (shown === '') {
          return null;
        }
        return kind ? (
          <span key={index} data-code={kind}>
            {shown}
          </span>
        ) : (
          shown
        );
      })}
      {left === 0 && '…'}
    </code>
  );
});
