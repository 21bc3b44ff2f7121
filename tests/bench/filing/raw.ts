import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { mainLeaf } from "#lib/audit/record.ts";
import { proposeNumber } from "#lib/coupon/record.ts";
import { withConnection } from "#server/database/connection.ts";

type Lodged = {
  facts: { kind: string; receivedOn: string };
  identity: Buffer;
  content: Buffer;
  identity_key: Buffer;
  content_key: Buffer;
  thread_key: Buffer;
  thread_key_for_code: Buffer;
  coupon: Buffer;
};

/** PostgreSQL alone: the same function with the bytes of a real filing, as one prepared statement, from connections of the citizens' login. */
export class RawLodging {
  readonly #clients: pg.Client[];
  readonly #lodged: Lodged;

  private constructor(clients: pg.Client[], lodged: Lodged) {
    this.#clients = clients;
    this.#lodged = lodged;
  }

  /** @param superuserUrl reads what was filed, which the citizens' login cannot */
  static async open(citizenUrl: string, superuserUrl: string, connections: number): Promise<RawLodging> {
    const lodged = await withConnection(superuserUrl, async (connection) => {
      const found = await connection.query<Lodged>(readFileSync(join(import.meta.dirname, "lodged.sql"), "utf8"));
      return found.rows[0];
    });
    if (!lodged) throw new Error("Nothing was filed yet");
    const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: citizenUrl }));
    await Promise.all(clients.map((client) => client.connect()));
    return new RawLodging(clients, lodged);
  }

  /** Writes one case over one of the connections. */
  async lodge(connection: number): Promise<void> {
    const client = this.#clients[connection] as pg.Client;
    // As in the service: a number that is taken answers nothing, and another one is proposed.
    while ((await client.query({ name: "lodge", text: LODGE, values: this.#values() })).rowCount === 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
  }

  #values(): unknown[] {
    const caseId = randomUUID();
    const { facts, identity, content, identity_key, content_key, thread_key, thread_key_for_code, coupon } = this.#lodged;
    const leaf = mainLeaf({ program: "complainant" }, { type: "submission.lodged", caseId, data: { kind: "complaint", channel: "web" } });
    return [
      ...[caseId, randomBytes(32), JSON.stringify(facts), identity, randomUUID(), content],
      ...[identity_key, content_key, thread_key, randomBytes(32), thread_key_for_code, leaf],
      ...[proposeNumber(facts.receivedOn), coupon],
    ];
  }
}

const LODGE = "SELECT * FROM intake.lodge($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
