import QRCode from "qrcode";

/** An address as a square code for telephones, drawn as SVG with the quiet margin that readers need. */
export function squareCode(address: string): Promise<string> {
  return QRCode.toString(address, { type: "svg", errorCorrectionLevel: "M", margin: 4 });
}
