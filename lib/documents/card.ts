import { squareCode } from "./square-code.ts";
import { typeset } from "./typeset.ts";

/** Everything a wallet card says, finished in the reader's language. */
export type CardPaper = {
  language: string;
  title: string;
  author: string;
  /** The only words on the front: they tell nobody what the card is for. */
  front: string;
  numberTerm: string;
  number: string;
  codeTerm: string;
  /** The access code as it is copied by hand; the last group is the check letter. */
  groups: string[];
  checkLetter: string;
  addressTerm: string;
  /** With the number behind "#"; the access code is never part of an address. */
  address: string;
  squareCodeSays: string;
  cut: string;
};

/** A card of the size of a bank card, to cut out and fold: number and code on its back, a neutral front. */
export async function cardPdf(paper: CardPaper): Promise<Uint8Array<ArrayBuffer>> {
  return typeset("card", { ...paper, squareCode: await squareCode(paper.address) });
}
