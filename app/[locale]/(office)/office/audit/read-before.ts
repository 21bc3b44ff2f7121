/** The number of a leaf as it stands in the address; anything else begins at the newest. */
export function readBefore(value: string | string[] | undefined): bigint | undefined {
  return typeof value === "string" && /^[1-9]\d{0,17}$/.test(value) ? BigInt(value) : undefined;
}
