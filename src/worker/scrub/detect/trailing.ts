/**
 * `value` without those of its last characters that are in `marks`. A pattern such as `[.,]+$` would look at a run of marks once
 * for each of them.
 */
export function withoutTrailing(value: string, marks: string): string {
  let end = value.length;
  while (end > 0 && marks.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(0, end);
}
