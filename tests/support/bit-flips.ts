/** Every version of some bytes with exactly one bit turned. */
export function bitFlips(bytes: Uint8Array): Buffer[] {
  return Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const turned = Buffer.from(bytes);
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return turned;
  });
}

/** Which of the given values a function takes without refusing. */
export function accepted<T>(values: readonly T[], take: (value: T) => unknown): number[] {
  return values.flatMap((value, index) => {
    try {
      take(value);
      return [index];
    } catch {
      return [];
    }
  });
}
