import { REASON } from "#tests/e2e/robot/casework.ts";
import { NO_PHOTO, PHOTO, sendFiles } from "#tests/e2e/robot/files.ts";
import { answerAll, answerUpTo, follow, readReceipt } from "#tests/e2e/robot/filing.ts";
import { multipart } from "#tests/e2e/robot/form.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague, openCase } from "#tests/e2e/robot/staff.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("en");

test("a photo goes with a complaint, another one later, and the office hands out each original against a reason, byte for byte", async ({
  platform,
}) => {
  const robot = new Robot(platform.citizen);
  const question = await answerUpTo(robot, "en", aTelling(), "evidence");
  // What stands in the form is kept while somebody looks for a file.
  const form = question.form(words("shell.ui.continue"));
  const typed: [string, string][] = [...form.entries({ evidenceNote: "A photo of the door" }), ["addFiles", "yes"]];
  expect((await robot.post(question.place, multipart(typed))).headers.get("location")).toBe("/en/form/files");
  const sent = await sendFiles(robot, "en", "/form/files", [
    PHOTO,
    NO_PHOTO,
    { name: "second.jpg", bytes: PHOTO.bytes.subarray(0, 99_000) },
  ]);
  expect(sent.text).toContain("IMG_0017.jpg");
  expect(sent.text).toContain(words("errors.file_kind"));
  const one = await robot.press(sent, words("files.list.remove", { name: "second.jpg" }));
  expect(one.text).not.toContain("second.jpg");
  const back = await robot.open("/en/form/evidence");
  expect(back.form(words("shell.ui.continue")).value("evidenceNote")).toBe("A photo of the door");
  const check = await answerAll(robot, "en", aTelling(), back.place);
  expect(check.text).toContain("IMG_0017.jpg");
  const receipt = readReceipt(await robot.press(check, words("journey.check.send")), "en");

  const visit = await follow(robot, "en", receipt);
  await robot.open(visit.link(words("files.later.link")));
  const later = await sendFiles(robot, "en", "/track/case/evidence", [{ name: "later.jpg", bytes: PHOTO.bytes.subarray(0, 70_000) }]);
  const added = await robot.press(later, words("files.later.send", { count: 1 }));
  expect(added.text).toContain(words("files.later.sent"));
  expect(added.text).toContain("later.jpg");

  const officer = await colleague(platform, "officer");
  let file = await openCase(officer, receipt.number);
  file = await officer.press(file, words("cases.steps.take.submit"));
  expect(file.text).toContain("IMG_0017.jpg");
  expect(file.text).toContain(words("evidence.scan.not_scanned"));
  file = await officer.press(file, words("evidence.original.submit"), { reason: REASON });
  const place = file.link(words("evidence.original.download"));
  const original = await fetch(new URL(place, platform.office), { headers: { cookie: officer.cookies.header ?? "" } });
  expect(Buffer.from(await original.arrayBuffer()).equals(PHOTO.bytes)).toBe(true);
  expect(original.headers.get("content-disposition")).toMatch(/^attachment; filename="file-[0-9a-f]{8}\.jpg"$/);
  expect(original.headers.get("content-security-policy")).toContain("sandbox");
  expect(original.headers.get("content-type")).toBe("application/octet-stream");
  expect((await officer.open(file.place)).text).toContain(words("evidence.custody.downloaded"));
  expect((await new Robot(platform.office).open(place)).status).not.toBe(200);
  expect((await (await colleague(platform, "admin")).open(place)).status).toBe(404);
});
