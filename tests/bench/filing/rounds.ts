import { processorTime } from "./processor-time.ts";

/** Something done many times: how often a second, how long each took, and what the process `pid` worked for each, in milliseconds. */
export type Round = { perSecond: number; times: number[]; worked: number };

type Doing = { clients: number; count: number; pid: number };

/** Does something `count` times by so many clients, each of whom begins the next as soon as the last is done. */
export async function round({ clients, count, pid }: Doing, act: (client: number, number: number) => Promise<unknown>): Promise<Round> {
  const times: number[] = [];
  let next = 0;
  const workedBefore = processorTime(pid);
  const started = performance.now();
  const client = async (_: unknown, index: number) => {
    for (let number = next++; number < count; number = next++) {
      const began = performance.now();
      await act(index, number);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const perSecond = (count / (performance.now() - started)) * 1000;
  return { perSecond, times, worked: (processorTime(pid) - workedBefore) / count };
}
