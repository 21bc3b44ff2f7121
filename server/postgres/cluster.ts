import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { accessFile } from "./access.ts";
import { postgresAccount } from "./account.ts";
import { type Addresses, addressesOf } from "./addresses.ts";
import { postgresBinaries } from "./binaries.ts";
import type { ClusterHome } from "./home.ts";
import { initialiseCluster, SUPERUSER, writeFor } from "./initialise.ts";
import { freePort, isFree } from "./port.ts";
import { type Postmaster, shutDown } from "./postmaster.ts";
import { settingsFile, type Tuning } from "./settings.ts";
import { startServing } from "./start.ts";

export interface ClusterOptions {
  /** Made when it does not exist. As root its parents must be open to the PostgreSQL account. */
  dataDir: string;
  /** Default: any free port of this machine. */
  port?: number;
  /** Server parameters over the platform's own, for tests and benchmarks. */
  tuning?: Tuning;
  /** The secret of the cluster, from which the logins' passwords are derived. Default: kept beside the data directory. */
  secret?: string;
  /** Lets the logins into cloned databases (`ombudsman_t…`), for tests. */
  clones?: boolean;
  /** Default: `<dataDir>.log`. */
  logFile?: string;
}

/** A running PostgreSQL server of our own, reachable from this machine only. */
export interface Cluster extends Addresses {
  readonly dataDir: string;
  readonly port: number;
  /** Settles when the server that runs now is gone, asked or not. */
  exited(): Promise<void>;
  stop(): Promise<void>;
  /** Kills the server as a power cut would. */
  kill9(): Promise<void>;
  /** Starts the server again on the same port, after a stop or a death. */
  restart(): Promise<void>;
}

const CHECKOUT = join(import.meta.dirname, "../..");

/**
 * Starts the server of a data directory, creating the cluster first if there is none.
 *
 * It stops with this process, however this process ends.
 *
 * @throws Error when it does not accept connections within 30 seconds
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, secret = keptSecret(dataDir), logFile = `${dataDir}.log` } = options;
  const home: ClusterHome = { dataDir, account: postgresAccount(dataDir) };
  const binaries = postgresBinaries(CHECKOUT, home.account);
  await initialiseCluster(home, binaries, secret);
  configure(home, options);
  const serveOn = (port: number) => startServing({ home, binaries, port, logFile, url: addressesOf(port, secret).superuserUrl() });
  const { port, postmaster } = await (options.port ? onPort(options.port, serveOn) : onFreePort(serveOn));
  return controls(dataDir, port, secret, postmaster, serveOn);
}

type ServeOn = (port: number) => Promise<Postmaster>;

function controls(dataDir: string, port: number, secret: string, first: Postmaster, serveOn: ServeOn): Cluster {
  let running = first;
  return {
    ...addressesOf(port, secret),
    dataDir,
    port,
    exited: () => running.exited,
    stop: () => shutDown(running),
    kill9: () => {
      process.kill(running.pid, "SIGKILL");
      return running.exited;
    },
    restart: async () => {
      await shutDown(running);
      running = await serveOn(port);
    },
  };
}

async function onPort(port: number, serveOn: ServeOn) {
  return { port, postmaster: await serveOn(port) };
}

/** Between finding a free port and listening on it somebody else may take it: then another one is tried. */
async function onFreePort(serveOn: ServeOn) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      return await onPort(port, serveOn);
    } catch (error) {
      if (attempt === 3 || (await isFree(port))) throw error;
    }
  }
}

/** Written anew at each start: what a test tuned yesterday does not stay. */
function configure(home: ClusterHome, { tuning, clones = false }: ClusterOptions): void {
  writeFor(join(home.dataDir, "postgresql.conf"), settingsFile(tuning), home.account);
  writeFor(join(home.dataDir, "pg_hba.conf"), accessFile(SUPERUSER, clones), home.account);
}

function keptSecret(dataDir: string): string {
  const file = `${dataDir}.secret`;
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
