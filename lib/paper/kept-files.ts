type Bytes = Uint8Array<ArrayBuffer>;
type Kept = { says: string; file: Promise<Bytes> };

/**
 * Finished files in the memory of this process, one under each name. A file is made anew only when what it says has changed:
 * setting one costs processor time, and whoever asks a thousand times at once must not make it cost a thousand times.
 *
 * @returns a function of the file's name, what it says, and how it is made
 */
export function keptFiles(): (name: string, says: string, make: () => Promise<Bytes>) => Promise<Bytes> {
  const kept = new Map<string, Kept>();
  return (name, says, make) => {
    const known = kept.get(name);
    if (known?.says === says) return known.file;
    const made: Kept = { says, file: make() };
    kept.set(name, made);
    // A failure is told to those who wait for it, and not kept.
    made.file.catch(() => kept.get(name) === made && kept.delete(name));
    return made.file;
  };
}
