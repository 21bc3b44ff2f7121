/**
 * How many slips make one word of the other: a letter missing, added, wrong, or two neighbours swapped
 * (optimal string alignment distance). Answers `most + 1` as soon as it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow({ a, b, row, last, beforeLast });
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] as number, most + 1);
}

type Rows = { a: string; b: string; row: number; last: number[]; beforeLast: number[] };

function nextRow({ a, b, row, last, beforeLast }: Rows): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const wrong = a[row - 1] === b[column - 1] ? 0 : 1;
    let least = Math.min((last[column] as number) + 1, (current[column - 1] as number) + 1, (last[column - 1] as number) + wrong);
    if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
      least = Math.min(least, (beforeLast[column - 2] as number) + 1);
    current.push(least);
  }
  return current;
}
