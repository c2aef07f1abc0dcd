import { SaxesParser } from "saxes";
import type { Reading } from "./read-bytes.ts";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text right inside, character references resolved once. */
  readonly text: string;
  /** From 1, inside the text that was parsed. */
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const depthMax = 12;

/**
 * Parses one record. Nothing outside is fetched and no entity but XML's own five is known: any other makes the record
 * broken, so a "billion laughs" expands to nothing. The first fault ends the parse.
 */
export function parseXmlElement(text: string): Reading<XmlElement> & { readonly line: number } {
  const parser = new SaxesParser({ xmlns: false as const, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  const refuse = (because: string): never => {
    throw new BrokenXml(because);
  };
  parser.on("error", (error) => refuse(withoutPosition(error.message)));
  parser.on("doctype", () => refuse("holds a document type"));
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= depthMax) refuse(`is nested deeper than ${depthMax} levels`);
    const element: OpenElement = { name, attributes, children: [], text: "", line: parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (words: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += words;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    root = open.pop();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    return { kind: "refused", because: error.message, line: parser.line };
  }
  return root === undefined
    ? { kind: "refused", because: "holds no element", line: 1 }
    : { kind: "read", value: root, line: root.line };
}

class BrokenXml extends Error {}

/** saxes writes `file:line:column: ` before its words; the place is reported apart. */
const withoutPosition = (message: string): string =>
  `is not well-formed XML: ${message.replace(/^[^ ]*\d+:\d+: /, "")}`;

export interface XmlProlog {
  readonly rootAttributes: Readonly<Record<string, string>>;
}

/**
 * Reads what stands before the records: XML declaration, document type, root tag. A document type with an internal subset is
 * refused by name, whatever is in it: that is where entities are declared. The address of an external one is never opened.
 */
export function parseXmlProlog(text: string, rootName: string): Reading<XmlProlog> {
  const parser = new SaxesParser({ xmlns: false as const });
  let rootAttributes: Record<string, string> | undefined;
  const refuse = (because: string): never => {
    throw new BrokenXml(because);
  };
  parser.on("error", (error) => refuse(withoutPosition(error.message)));
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) refuse("declares XML entities in its document type; such a file is not read");
    if (doctype.includes("[")) refuse("has a document type with an internal subset; such a file is not read");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name !== rootName) refuse(`starts with <${name.slice(0, 40)}>, not <${rootName}>`);
    rootAttributes = attributes;
  });
  try {
    parser.write(text);
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    return { kind: "refused", because: error.message };
  }
  // A document type that was cut off or never closed has not reached the handler; it is refused all the same.
  if (/<!ENTITY/i.test(text)) return { kind: "refused", because: "declares XML entities; such a file is not read" };
  if (rootAttributes === undefined && /<!DOCTYPE[^>]*\[/i.test(text)) {
    return { kind: "refused", because: "has a document type with an internal subset; such a file is not read" };
  }
  if (rootAttributes === undefined) return { kind: "refused", because: `holds no <${rootName}>` };
  return { kind: "read", value: { rootAttributes } };
}

export const childrenNamed = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);
