/**
 * A reading that is made once for each object and forgotten with it: what a passage is read for is asked again with every sentence that
 * rests on it. The object must not change afterwards.
 */
export function remember<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before.made;
    const made = make(of);
    known.set(of, { made });
    return made;
  };
}
