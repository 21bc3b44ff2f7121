import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";

/** What the engine reaches the database through, and what has to be cleaned up and told afterwards. */
export interface EngineAdapter {
  factory: SqlMigrationAwareDriverAdapterFactory;
  /** What the database answered to scripts it refused. */
  refusals: Error[];
  /** Closes the connections: an open one would keep the migration lock. */
  close(): Promise<void>;
}

/** What the adapter keeps to itself: its pool, and the one place where it sends a query. */
interface Inside {
  client: { query(sql: string): Promise<unknown> };
  performIO(query: unknown): Promise<{ fields: { dataTypeID: number }[]; rows: unknown[][] }>;
}

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** PostgreSQL's one-byte "char", in which the catalogue keeps its kinds, and text. */
const CHAR = 18;
const TEXT = 25;

/**
 * Prisma's driver adapter for PostgreSQL, mended in two places for the migration engine:
 * it sends scripts whole, and it can read the catalogue.
 */
export function engineAdapter(url: string): EngineAdapter {
  const factory = new PrismaPg({ connectionString: url, max: 1 });
  const opened: Adapter[] = [];
  const refusals: Error[] = [];
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    opened.push(adapter);
    sendScriptsWhole(adapter, refusals);
    readChar(adapter);
    return adapter;
  };
  return { factory, refusals, close: async () => void (await Promise.all(opened.map((adapter) => adapter.dispose()))) };
}

/**
 * The adapter cuts scripts at every `;`, which breaks function bodies, and sends the pieces one by one.
 * Sent whole, a migration is one implicit transaction: it applies completely or not at all.
 */
function sendScriptsWhole(adapter: Adapter, refusals: Error[]): void {
  const { client } = adapter as unknown as Inside;
  adapter.executeScript = async (script) => {
    await client.query(script).catch((error: Error) => {
      refusals.push(error);
      throw error;
    });
  };
}

/**
 * The adapter knows arrays of "char" but not "char" itself, and stops at the first catalogue row that has one.
 * It gets to see text, and the engine is told what it really was.
 */
function readChar(adapter: Adapter): void {
  const inside = adapter as unknown as Inside;
  const performIO = inside.performIO.bind(inside);
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    let isChar: boolean[] = [];
    inside.performIO = async (sent) => {
      const { fields, rows } = await performIO(sent);
      isChar = fields.map(({ dataTypeID }) => dataTypeID === CHAR);
      return { rows, fields: fields.map((field) => (field.dataTypeID === CHAR ? { ...field, dataTypeID: TEXT } : field)) };
    };
    const result = await queryRaw(query);
    return { ...result, columnTypes: result.columnTypes.map((type, index) => (isChar[index] ? ColumnTypeEnum.Character : type)) };
  };
}
