import { randomBytes } from "node:crypto";
import { answerAll, fileAll, fileSubmission, follow } from "#tests/e2e/robot/filing.ts";
import type { Filling } from "#tests/e2e/robot/form.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("en");
const CONTINUE = words("shell.ui.continue");
const SEND = words("journey.check.send");
const MESSAGE = words("track.thread.send");

test.describe("two tabs of one browser", () => {
  test("answering different pages at the same moment keep both answers", async ({ platform }) => {
    const robot = new Robot(platform.citizen);
    await answerAll(robot, "en", aTelling());
    for (let round = 1; round <= 5; round += 1) {
      const [one, other] = [robot.tab(), robot.tab()];
      const [place, story] = await Promise.all([one.open("/en/form/place?change=1"), other.open("/en/form/words?change=1")]);
      await Promise.all([
        one.press(place, CONTINUE, { region: "KZ-71", place: `Corner ${round}` }),
        other.press(story, CONTINUE, { narrative: `Written in round ${round}.` }),
      ]);
      const check = await robot.open("/en/form/check");
      expect(check.fact(words("journey.check.place"))).toBe(`Corner ${round}`);
      expect(check.fact(words("journey.check.narrative"))).toBe(`Written in round ${round}.`);
    }
  });

  test("an old page of the one does not bring back what the other has left behind", async ({ platform }) => {
    const robot = new Robot(platform.citizen);
    await answerAll(robot, "en", aTelling());
    const oldTime = await robot.open("/en/form/time?change=1");
    await robot.press(await robot.open("/en/form/kind?change=1"), CONTINUE, { kind: "opinion" });
    await robot.press(oldTime, CONTINUE, { "time.year": "2019" });
    const check = await robot.open("/en/form/check");
    expect(check.place).toBe("/en/form/check");
    expect(check.text).not.toContain("2019");
  });

  test("show a page out of order only as far as the answers lead", async ({ platform }) => {
    const robot = new Robot(platform.citizen);
    let page = await robot.open("/en/form/danger");
    for (const filling of [{ danger: "no" }, { about: "self" }, {}, { kind: "concern" }] as Filling[])
      page = await robot.press(page, CONTINUE, filling);
    for (const page of ["body-name", "place", "words", "contact", "check", "done"]) {
      expect((await robot.open(`/en/form/${page}`)).place, page).toBe("/en/form/reach");
    }
  });
});

test.describe("without a cookie, or with one nobody gave", () => {
  const strangers = [
    { what: "no cookie", token: "" },
    { what: "an invented token", token: randomBytes(32).toString("base64url") },
    { what: "a token of another form", token: "%00'; drop table locker; --" },
    { what: "a very long token", token: "a".repeat(4_000) },
  ];

  for (const { what, token } of strangers) {
    test(`${what}: an answer begins a new draft and nothing typed is lost`, async ({ platform }) => {
      const owner = new Robot(platform.citizen);
      await answerAll(owner, "en", aTelling());
      const page = await owner.open("/en/form/words");
      const stranger = new Robot(platform.citizen);
      if (token) stranger.cookies.set("draft", token);

      const answered = await stranger.press(page, CONTINUE, { narrative: "Typed just now." });

      expect(answered.place).toBe("/en/form/danger?notice=typed_kept");
      expect(answered.text).toContain(words("citizen.notices.typed_kept"));
      const check = await answerAll(stranger, "en", { ...aTelling(), words: {} });
      expect(check.fact(words("journey.check.narrative"))).toBe("Typed just now.");
      expect((await owner.open("/en/form/check")).html).not.toContain("Typed just now.");
    });

    test(`${what}: there is nothing to send and no receipt to see`, async ({ platform }) => {
      const owner = new Robot(platform.citizen);
      const check = await answerAll(owner, "en", aTelling());
      const stranger = new Robot(platform.citizen);
      if (token) stranger.cookies.set("draft", token);
      const sent = await stranger.press(check, SEND);
      expect(sent.place).toBe("/en/form/danger?notice=start_again");
      expect(sent.text).toContain(words("citizen.notices.start_again"));
      const done = await stranger.open("/en/form/done");
      expect(done.place).toBe("/en/track?notice=receipt_gone");
    });
  }

  test("a receipt that was hidden is hidden for good, also from a copy of the cookie", async ({ platform }) => {
    const robot = new Robot(platform.citizen);
    const receipt = await fileAll(robot, "en", aTelling());
    const copy = robot.copy();
    expect((await robot.press(receipt, words("citizen.receipt.hide"))).place).toBe("/en");
    expect(robot.cookies.get("draft")).toBeUndefined();
    expect((await copy.open("/en/form/done")).place).toBe("/en/track?notice=receipt_gone");
  });
});

test.describe("a message", () => {
  test("sent by the same form twice is one message, and another text from the same form is another", async ({ platform }) => {
    const robot = new Robot(platform.citizen);
    const page = await follow(robot, "en", await fileSubmission(new Robot(platform.citizen), "en", aTelling()));
    await Promise.all([1, 2, 3].map(() => robot.press(page, MESSAGE, { text: "Sent in a hurry." })));
    const sent = await robot.press(page, MESSAGE, { text: "And one thing more." });
    expect(sent.text).toContain(words("track.thread.sent"));
    expect(sent.text.split("Sent in a hurry.")).toHaveLength(2);
    expect(sent.text.split("And one thing more.")).toHaveLength(2);
  });

  test("written when the visit has ended is kept until the person has entered again", async ({ platform }) => {
    const robot = new Robot(platform.citizen);
    const receipt = await fileSubmission(new Robot(platform.citizen), "en", aTelling());
    const page = await follow(robot, "en", receipt);
    robot.cookies.clear();
    const kept = await robot.press(page, MESSAGE, { text: "The page had closed." });
    expect(kept.place).toBe("/en/track?ended=1");
    expect(kept.text).toContain(words("track.enter.endedTyped"));
    const again = await follow(robot, "en", receipt);
    expect(again.form(MESSAGE).value("text")).toBe("The page had closed.");
    const sent = await robot.press(again, MESSAGE);
    expect(sent.text).toContain(words("track.thread.sent"));
  });

  test("with nothing in it is refused", async ({ platform }) => {
    const robot = new Robot(platform.citizen);
    const page = await follow(robot, "en", await fileSubmission(new Robot(platform.citizen), "en", aTelling()));
    const refused = await robot.press(page, MESSAGE, { text: " \n" });
    expect(refused.errors).toContain(words("errors.message_missing"));
    expect(refused.title.startsWith(words("shell.ui.errorPrefix"))).toBe(true);
  });
});

test.describe("number and code", () => {
  test("are read as people type them", async ({ platform }) => {
    const { number, code } = await fileSubmission(new Robot(platform.citizen), "en", aTelling());
    const typed = [
      { number, code: code.toLowerCase() },
      { number: number.replace("-", " "), code: code.replaceAll(" ", "-") },
      { number: `№ ${number.replace("-", "–")}`, code: code.replaceAll("0", "O").replaceAll("1", "l") },
      { number: ` ${number.replace("-", "")} `, code: code.replaceAll(" ", "").slice(0, 20) },
      { number, code: code.replaceAll("A", "А").replaceAll("C", "С").replaceAll("K", "Қ").replaceAll("X", "Х") },
    ];
    for (const way of typed)
      expect((await follow(new Robot(platform.citizen), "en", way)).place, JSON.stringify(way)).toBe("/en/track/case");
  });

  test("that do not belong together open nothing, and no answer says which of them is wrong", async ({ platform }) => {
    const [one, other] = [
      await fileSubmission(new Robot(platform.citizen), "en", aTelling()),
      await fileSubmission(new Robot(platform.citizen), "en", aTelling()),
    ];
    const pairs = [
      { number: one.number, code: other.code },
      { number: "2026-999999", code: one.code },
    ];
    const answers = [];
    for (const pair of pairs) {
      const page = await follow(new Robot(platform.citizen), "en", pair);
      expect(page.place).toBe("/en/track");
      expect(page.html).not.toContain(pair.code);
      answers.push(page.errors);
    }
    expect(answers[0]).toEqual([words("errors.track_no_match")]);
    expect(answers[1]).toEqual(answers[0]);
  });

  test("a mistyped letter is told before anything is looked up, and the code is never sent back", async ({ platform }) => {
    const { number, code } = await fileSubmission(new Robot(platform.citizen), "en", aTelling());
    const letter = code.startsWith("2") ? "3" : "2";
    const page = await follow(new Robot(platform.citizen), "en", { number, code: letter + code.slice(1) });
    expect(page.errors).toEqual([words("errors.access_code_wrong_check")]);
    expect(page.html).not.toContain(code.slice(1));
    expect(page.form(words("track.enter.open")).value("number")).toBe(number);
  });

  test("leaving ends the visit for every copy of the cookie", async ({ platform }) => {
    const robot = new Robot(platform.citizen);
    const page = await follow(robot, "en", await fileSubmission(new Robot(platform.citizen), "en", aTelling()));
    const copy = robot.copy();
    expect((await robot.press(page, words("track.leave.button"))).place).toBe("/en");
    expect((await copy.open("/en/track/case")).place).toBe("/en/track?ended=1");
  });
});
