import { ensureKeys } from "#server/keys/key-files.ts";
import { KEYS } from "#server/supervisor/checkout.ts";
import { whenStopping } from "#server/supervisor/shutdown.ts";
import { startTestPlatform, type TestPlatform } from "#tests/support/platform.ts";

/** A platform of one benchmark's own, whose secrets this process has as well: it may write what people would have typed. */
export async function startOwnPlatform(purpose: string): Promise<TestPlatform> {
  const platform = await startTestPlatform(purpose);
  whenStopping(platform.remove);
  // The build was made with the checkout's own key for actions; the web processes have to hold the same one.
  platform.environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = ensureKeys(KEYS).platform.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  Object.assign(process.env, platform.environment);
  return platform;
}
