import { PrismaPg } from "@prisma/adapter-pg";
import { verifyChain } from "#lib/audit/queries.ts";
import { secret } from "#lib/env/read.ts";
import { PrismaClient } from "#prisma/generated/main/client.ts";

/**
 * `npm run audit:verify`: reads the whole audit chain as ombudsman_auditor and says that it is intact, or where it is not.
 * Exit 0 intact, 1 not intact, 2 could not be read.
 */
async function main(): Promise<number> {
  const database = new PrismaClient({ adapter: new PrismaPg({ connectionString: secret("DATABASE_URL_AUDITOR") }) });
  try {
    const { leaves, finding } = await verifyChain(database);
    process.stdout.write(
      finding
        ? `Not intact: ${finding.problem} at leaf ${finding.seq} (${leaves} leaves before it are good)\n`
        : `Intact: ${leaves} leaves\n`,
    );
    return finding ? 1 : 0;
  } finally {
    await database.$disconnect();
  }
}

process.exitCode = await main().catch((error: Error) => {
  process.stderr.write(`The audit log could not be read: ${error.message.split("\n").at(-1)}\n`);
  return 2;
});
