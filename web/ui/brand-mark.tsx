/** The lantern. Decorative: the product's name always stands beside it. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="brand-mark-frame" d="M12 6a4 4 0 0 1 8 0M9 9h14M10 26h12M11 9l-2 17M21 9l2 17" />
      <path className="brand-mark-flame" d="M16 12.5c2.6 3 3.6 4.8 3.6 6.6a3.6 3.6 0 0 1-7.2 0c0-1.8 1-3.6 3.6-6.6Z" />
    </svg>
  );
}
