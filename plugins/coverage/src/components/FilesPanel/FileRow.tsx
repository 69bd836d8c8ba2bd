import { FileSummary } from '@backstage-coverage/plugin-coverage-common';
import { memo } from 'react';
import { FileColumn } from './fileColumns';

/** A file as a row; drawn again only when something in it changes. */
export const FileRow = memo(function Row(props: {
  file: FileSummary;
  columns: FileColumn[];
  index: number;
  isActive: boolean;
  height: number;
}) {
  const { file, columns, height, index, isActive } = props;
  const place = { index, isActive };
  return (
    <tr aria-rowindex={index + 2} style={{ height }}>
      {columns.map(({ id, align, cell }) =>
        id === 'path' ? (
          <th key={id} scope="row" data-align={align}>
            {cell(file, place)}
          </th>
        ) : (
          <td key={id} data-align={align}>
            {cell(file, place)}
          </td>
        ),
      )}
    </tr>
  );
});
