import { withConnection } from "#server/database/connection.ts";

/** Which cases there are, and how many of them wait in the held queue. */
export type Stock = { numbers: string[]; held: number };

/** Counts what was filed. @param superuserUrl of the main database */
export function takeStock(superuserUrl: string): Promise<Stock> {
  return withConnection(superuserUrl, async (connection) => {
    const { rows } = await connection.query<{ number: string; held: boolean }>('SELECT number, held FROM cases."case"');
    return { numbers: rows.map(({ number }) => number), held: rows.filter(({ held }) => held).length };
  });
}
