import type { Locale } from "#lib/i18n/locales.ts";
import { aPhoto } from "#tests/support/evidence.ts";
import { FORM_TYPE, type FormFile, formWith } from "#tests/support/sending-files.ts";
import type { RobotPage } from "./page.ts";
import type { Robot } from "./robot.ts";

/** A photo and a page of HTML that calls itself one. */
export const PHOTO: FormFile = { name: "IMG_0017.jpg", bytes: aPhoto(150_000) };
export const NO_PHOTO: FormFile = { name: "photo.jpg", bytes: Buffer.from("<script>alert(1)</script>".repeat(20)) };

/** Sends files from a page of files, and sees what came of them. */
export async function sendFiles(robot: Robot, locale: Locale, folder: string, files: readonly FormFile[]): Promise<RobotPage> {
  const body = new Uint8Array(formWith(files, { description: "Есік алды" }));
  const answer = await robot.post(`/${locale}${folder}/send`, body, { headers: { "content-type": FORM_TYPE } });
  return robot.open(answer.headers.get("location") ?? "/");
}
