/**
 * As much of ONNX's file format (protocol buffers; onnx.proto, IR version 8, operator set 13) as our self-made models need.
 * Fields are written by their numbers in onnx.proto.
 */
type Field = readonly [number, number | string | Uint8Array];

export interface Weights {
  readonly name: string;
  readonly dims: readonly number[];
  /** 32-bit floats, or 64-bit integers. */
  readonly values: Float32Array | BigInt64Array;
}

export interface OnnxNode {
  readonly does: string;
  readonly takes: readonly string[];
  readonly gives: string;
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export interface OnnxValue {
  readonly name: string;
  readonly type: "float" | "int64";
  /** A word stands for a length that differs from call to call. */
  readonly shape: readonly (number | string)[];
}

export interface OnnxGraph {
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly weights: readonly Weights[];
  readonly nodes: readonly OnnxNode[];
}

const elementTypes = { float: 1, int64: 7 } as const;
const attributeTypes = { int: 2, ints: 7 } as const;

/** The bytes of an `.onnx` file. */
export function writeOnnx({ inputs, outputs, weights, nodes }: OnnxGraph): Uint8Array {
  const graph = message([
    ...nodes.map((node): Field => [1, nodeOf(node)]),
    [2, "self-made"],
    ...weights.map((tensor): Field => [5, tensorOf(tensor)]),
    ...inputs.map((value): Field => [11, valueInfoOf(value)]),
    ...outputs.map((value): Field => [12, valueInfoOf(value)]),
  ]);
  return message([
    [1, 8],
    [2, "lantern tests"],
    [7, graph],
    [
      8,
      message([
        [1, ""],
        [2, 13],
      ]),
    ],
  ]);
}

function nodeOf({ does, takes, gives, attributes = {} }: OnnxNode): Uint8Array {
  return message([
    ...takes.map((name): Field => [1, name]),
    [2, gives],
    [4, does],
    ...Object.entries(attributes).map(([name, value]): Field => {
      const values: readonly Field[] =
        typeof value === "number"
          ? [
              [3, value],
              [20, attributeTypes.int],
            ]
          : [...value.map((entry): Field => [8, entry]), [20, attributeTypes.ints]];
      return [5, message([[1, name], ...values])];
    }),
  ]);
}

function tensorOf({ name, dims, values }: Weights): Uint8Array {
  return message([
    ...dims.map((dim): Field => [1, dim]),
    [2, values instanceof Float32Array ? elementTypes.float : elementTypes.int64],
    [8, name],
    [9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)],
  ]);
}

function valueInfoOf({ name, type, shape }: OnnxValue): Uint8Array {
  const dims = shape.map((dim): Field => [1, message([typeof dim === "number" ? [1, dim] : [2, dim]])]);
  const tensor = message([
    [1, elementTypes[type]],
    [2, message(dims)],
  ]);
  return message([
    [1, name],
    [2, message([[1, tensor]])],
  ]);
}

function message(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(([number, value]) => {
    if (typeof value === "number") return [varint(number << 3), varint(value)];
    const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
    return [varint((number << 3) | 2), varint(bytes.length), bytes];
  });
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Seven bits a byte, lowest first; negative numbers as 64-bit two's complement. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return Uint8Array.from(bytes);
}
