import { squareCode } from "./square-code.ts";
import { typeset } from "./typeset.ts";

/** Everything a coupon's paper says, finished in the reader's language. `figures` = to be copied letter by letter. */
export type CouponPaper = {
  language: string;
  title: string;
  author: string;
  heading: string;
  lead: string;
  facts: { term: string; value: string; figures: boolean }[];
  nextTitle: string;
  next: string[];
  court: string;
  checkTitle: string;
  check: string[];
  noteTitle: string;
  /** The signed note, byte for byte; it is also attached to the file. */
  note: string;
  /** Where the case is followed, with its number behind "#", which no browser sends to a server. */
  address: string;
  squareCodeSays: string;
};

/** The coupon as a paper to keep, to print and to show: without the access code. */
export async function couponPdf(paper: CouponPaper): Promise<Uint8Array<ArrayBuffer>> {
  return typeset("coupon", { ...paper, squareCode: await squareCode(paper.address) });
}
