/** A sentence of which what stands between backticks is `code`. */
export function WithCode(props: { children: string }) {
  return (
    <>
      {props.children
        .split('`')
        .map((part, index) =>
          index % 2 === 1 ? <code key={index}>{part}</code> : part,
        )}
    </>
  );
}
