/** The answer of a call: its value, or a problem that a person can act on. */
export type Result<Value, Trouble> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Trouble };

/** The answer of a call that succeeded. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** The answer of a call that failed. */
export function failed<Trouble>(problem: Trouble): { ok: false; problem: Trouble } {
  return { ok: false, problem };
}
