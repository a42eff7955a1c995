// Takes rules out of a compressed stylesheet by their selector.

/** The stylesheet without the selectors that match `unwanted`, and without the blocks this empties. */
export function withoutRules(css, unwanted) {
  let kept = "";
  let position = 0;
  while (position < css.length) {
    const open = css.indexOf("{", position);
    if (open < 0) return kept + css.slice(position);
    const statementEnd = css.lastIndexOf(";", open);
    const start = statementEnd >= position ? statementEnd + 1 : position;
    kept += css.slice(position, start);
    const close = closingBrace(css, open);
    kept += block(css.slice(start, open), css.slice(open + 1, close), unwanted);
    position = close + 1;
  }
  return kept;
}

function block(head, body, unwanted) {
  if (/^@(media|supports|layer)/.test(head)) {
    const inner = withoutRules(body, unwanted);
    return inner === "" ? "" : `${head}{${inner}}`;
  }
  if (head.startsWith("@")) return `${head}{${body}}`;
  const selectors = head.split(",").filter((selector) => !unwanted.test(selector));
  return selectors.length === 0 ? "" : `${selectors.join(",")}{${body}}`;
}

function closingBrace(css, open) {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === "{") depth += 1;
    if (css[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`The block that opens at character ${open} is never closed.`);
}
