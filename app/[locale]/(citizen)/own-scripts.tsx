import { headers } from "next/headers";

/** Our own small scripts, after everything else has been read. Who saves data gets no typeface. */
export async function OwnScripts() {
  const savesData = (await headers()).get("save-data") === "on";
  return (
    <>
      <script src="/own/leave.js" defer data-own="" />
      {!savesData && <script src="/own/face.js" defer data-own="" />}
    </>
  );
}
