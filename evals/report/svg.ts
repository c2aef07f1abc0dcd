/** Text made safe for HTML and SVG, attributes included. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A picture with its name for a screen reader; what it shows stands in the table beside it. */
export function picture(size: { readonly width: number; readonly height: number }, name: string, body: string): string {
  const { width, height } = size;
  const label = escaped(`${name}. The same figures stand in the table.`);
  return `<svg role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rectangle(box: Box, look: string): string {
  return `<rect x="${short(box.x)}" y="${short(box.y)}" width="${short(box.width)}" height="${short(box.height)}" ${look}/>`;
}

export function line(from: readonly [number, number], to: readonly [number, number], look: string): string {
  return `<line x1="${short(from[0])}" y1="${short(from[1])}" x2="${short(to[0])}" y2="${short(to[1])}" ${look}/>`;
}

export function circle(at: readonly [number, number], radius: number, look: string): string {
  return `<circle cx="${short(at[0])}" cy="${short(at[1])}" r="${short(radius)}" ${look}/>`;
}

export function words(at: readonly [number, number], text: string, look = ""): string {
  return `<text x="${short(at[0])}" y="${short(at[1])}" ${look}>${escaped(text)}</text>`;
}

/** A label that must end before the drawing starts. */
export function clipped(text: string, lettersMax: number): string {
  const letters = [...text];
  return letters.length <= lettersMax ? text : `${letters.slice(0, lettersMax - 1).join("")}…`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
