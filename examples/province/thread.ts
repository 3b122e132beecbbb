/** A thread of piscina: one batch a call. Gives back how many units it worked on; the rest is in the store. */
import { idsOf, type Task } from "./batch";
import { work } from "./parquet";

export default async ({ store, task }: { store: string; task: Task }): Promise<number> => {
  await work(store, task);
  return idsOf(task).length;
};
