import { describe, expect, it } from "vitest";
import { shownName } from "#lib/attachments/file-name.ts";
import { kindOf } from "#lib/attachments/kinds.ts";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
const box = (brand: string) => Buffer.concat([hex("00000018"), Buffer.from(`ftyp${brand}`), hex("00000000"), Buffer.from(`${brand}isom`)]);
/** A local file header of a ZIP with one stored entry. */
const entry = (name: string, content = "") => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), Buffer.from(content)]);
};

describe("the kind of a file", () => {
  it.each<[string, Buffer]>([
    ["jpeg", hex("ffd8ffe000104a46494600010100000100010000")],
    ["png", Buffer.concat([hex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"), hex("0000000049454e44ae426082")])],
    ["webp", Buffer.concat([Buffer.from("RIFF"), hex("24000000"), Buffer.from("WEBPVP8 ")])],
    ["heic", box("heic")],
    ["pdf", Buffer.from("%PDF-1.7\n1 0 obj\n")],
    ["odt", entry("mimetype", "application/vnd.oasis.opendocument.text")],
    ["docx", Buffer.concat([entry("docProps/app.xml", "<a/>"), entry("word/document.xml", "<w/>")])],
    ["mp3", Buffer.concat([Buffer.from("ID3"), hex("03000000000000"), hex("fffb9064")])],
    ["m4a", box("M4A ")],
    ["ogg", Buffer.concat([Buffer.from("OggS"), Buffer.alloc(24), Buffer.from("OpusHead"), Buffer.alloc(20)])],
    ["mp4", box("isom")],
    ["3gp", box("3gp4")],
  ])("%s is told by its first bytes", async (kind, bytes) => {
    expect(await kindOf(bytes)).toBe(kind);
  });

  it.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("Сәлем")],
    ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["SVG", Buffer.from("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["GIF", Buffer.from("GIF89a/*")],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])],
    ["a program for Linux", Buffer.concat([hex("7f454c46"), Buffer.alloc(200)])],
    ["a ZIP", entry("a.txt", "a")],
    ["gzip", hex("1f8b0800000000000003")],
    ["a spreadsheet", entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet")],
  ])("%s is none we take", async (_name, bytes) => {
    expect(await kindOf(bytes)).toBeNull();
  });
});

describe("a file's name as it is shown", () => {
  it.each([
    ["IMG_0017.jpg", "IMG_0017.jpg"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\Қуаныш\\сурет.png", "сурет.png"],
    ["invoice\u202Egpj.exe", "invoicegpj.exe"],
    ["a\u0000b\u200B\n c .pdf ", "ab c .pdf"],
    ["", ""],
  ])("%j is %j", (given, shown) => expect(shownName(given)).toBe(shown));

  it("is not endless, and keeps its ending", () => {
    const shown = shownName(`${"ұ".repeat(300)}.jpeg`);
    expect([...shown].length).toBe(120);
    expect(shown).toMatch(/ұ\.jpeg$/);
  });
});
