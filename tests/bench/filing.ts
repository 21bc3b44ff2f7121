// npm run bench:filing: filings a second by eight clients over HTTP, through the guard, against the built process: the button is
// pressed without scripts, each time for a draft of its own, so that sealing, the durable commit, the audit leaf and the receipt
// are in it. In turn with it two others: a server action of the same process that does nothing (the button that hides a receipt,
// pressed without a receipt: it takes a cookie away and redirects), and PostgreSQL alone writing the same in one statement.
//
// npm run bench:filing -- --twenty-a-second [seconds]: twenty filings a second at fixed times, with everything else running.

import { startBuilt } from "#tests/bench/built-process.ts";
import { compareInRounds } from "#tests/bench/filing/in-rounds.ts";
import { learnPattern } from "#tests/bench/filing/prepared.ts";
import { fileTwentyASecond } from "#tests/bench/filing/twenty-a-second.ts";
import { startOwnPlatform } from "#tests/bench/own-platform.ts";

const SECONDS = 600;
const option = process.argv.indexOf("--twenty-a-second");

const platform = await startOwnPlatform("bench-filing");
// Every filing says that it comes from a network of its own, as behind a proxy: many from one would be asked for work, or held.
const citizen = await startBuilt("citizen", platform.environment, { TRUSTED_PROXY: "1" });
const pattern = await learnPattern(citizen.origin);
if (option === -1) await compareInRounds(platform, citizen, pattern);
else await fileTwentyASecond(platform, citizen.origin, pattern, Number(process.argv[option + 1] ?? SECONDS));
