import { headers } from "next/headers";
import { ownScriptsOn } from "./own-scripts-on.ts";

/** Our own small scripts, after everything else has been read. Who saves data gets no typeface. */
export async function OwnScripts({ path }: { path: string }) {
  const sent = await headers();
  const names = ownScriptsOn(path).filter((name) => name !== "face" || sent.get("save-data") !== "on");
  return names.map((name) => <script key={name} src={`/own/${name}.js`} defer data-own="" />);
}
