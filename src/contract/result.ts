/** What a call answers: its value, or a problem of the world that a person can act on. */
export type Result<Value, Trouble> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Trouble };

/** A call that did what was asked. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** A call that could not, and why. */
export function failed<Trouble>(problem: Trouble): { ok: false; problem: Trouble } {
  return { ok: false, problem };
}
