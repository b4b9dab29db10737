export type PromiseWithResolvers<Value> = Readonly<{
  promise: Promise<Value>;
  resolve: (value: Value | PromiseLike<Value>) => void;
  reject: (why: unknown) => void;
}>;

/** A promise that is settled from outside. Node 20 has no Promise.withResolvers. */
export function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let [resolve, reject]: [PromiseWithResolvers<Value>["resolve"], (why: unknown) => void] = [() => {}, () => {}];
  const promise = new Promise<Value>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  return { promise, resolve, reject };
}
