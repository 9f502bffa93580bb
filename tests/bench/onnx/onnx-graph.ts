import { bytesField, textField, wholeField } from './wire-format.ts';

/** A value of the graph: a constant, an input, or what a node gives. */
export type Value = string;
type Attribute = number | readonly number[] | string;
/** Lengths of the axes; a name where it depends on the input. */
type Axes = readonly (number | string)[];

/** Versions of the format and of the operators: https://github.com/onnx/onnx/blob/main/docs/Versioning.md. */
const IR_VERSION = 8;
const OPERATORS_VERSION = 13;
/** Numbers of the types in `TensorProto.DataType`. */
const TYPES = { float: 1, int64: 7 } as const;
/** Numbers of the types in `AttributeProto.AttributeType`. */
const ATTRIBUTE_TYPES = { int: 2, text: 3, ints: 7 } as const;

/** Puts an ONNX graph together and writes it as the file that its runtimes read; numbers of fields are those of `onnx.proto`. */
export class OnnxGraph {
  readonly #nodes: Uint8Array[] = [];
  readonly #constants: Uint8Array[] = [];
  readonly #inputs: Uint8Array[] = [];
  readonly #outputs: Uint8Array[] = [];
  #values = 0;

  input(name: string, axes: Axes, type: keyof typeof TYPES = 'float'): Value {
    this.#inputs.push(bytesField(11, ...described(name, axes, type)));
    return name;
  }

  /** Gives a value out under the name. */
  output(value: Value, name: string, axes: Axes): void {
    this.#nodes.push(nodeField('Identity', [value], name, {}));
    this.#outputs.push(bytesField(12, ...described(name, axes, 'float')));
  }

  floats(values: Float32Array, shape: readonly number[]): Value {
    return this.#constant(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), shape, 'float');
  }

  float(value: number): Value {
    return this.floats(Float32Array.of(value), []);
  }

  wholes(values: readonly number[]): Value {
    const wide = BigInt64Array.from(values, BigInt);
    return this.#constant(new Uint8Array(wide.buffer), [values.length], 'int64');
  }

  node(operator: string, inputs: readonly Value[], attributes: Readonly<Record<string, Attribute>> = {}): Value {
    const output = this.#name();
    this.#nodes.push(nodeField(operator, inputs, output, attributes));
    return output;
  }

  file(): Uint8Array {
    const graph = [...this.#nodes, textField(2, 'graph'), ...this.#constants, ...this.#inputs, ...this.#outputs];
    const operators = bytesField(8, wholeField(2, OPERATORS_VERSION));
    return Buffer.concat([wholeField(1, IR_VERSION), bytesField(7, ...graph), operators]);
  }

  #constant(bytes: Uint8Array, shape: readonly number[], type: keyof typeof TYPES): Value {
    const name = this.#name();
    const dimensions = shape.map((length) => wholeField(1, length));
    this.#constants.push(
      bytesField(5, ...dimensions, wholeField(2, TYPES[type]), textField(8, name), bytesField(9, bytes)),
    );
    return name;
  }

  #name(): Value {
    return `value_${this.#values++}`;
  }
}

function described(name: string, axes: Axes, type: keyof typeof TYPES): Uint8Array[] {
  const dimensions = axes.map((axis) =>
    bytesField(1, typeof axis === 'number' ? wholeField(1, axis) : textField(2, axis)),
  );
  const tensor = bytesField(1, wholeField(1, TYPES[type]), bytesField(2, ...dimensions));
  return [textField(1, name), bytesField(2, tensor)];
}

function nodeField(
  operator: string,
  inputs: readonly Value[],
  output: Value,
  attributes: Readonly<Record<string, Attribute>>,
): Uint8Array {
  const given = Object.entries(attributes).map(([name, value]) => bytesField(5, textField(1, name), ...content(value)));
  return bytesField(
    1,
    ...inputs.map((input) => textField(1, input)),
    textField(2, output),
    textField(4, operator),
    ...given,
  );
}

function content(value: Attribute): Uint8Array[] {
  if (typeof value === 'number') return [wholeField(3, value), wholeField(20, ATTRIBUTE_TYPES.int)];
  if (typeof value === 'string') return [textField(4, value), wholeField(20, ATTRIBUTE_TYPES.text)];
  return [...value.map((each) => wholeField(8, each)), wholeField(20, ATTRIBUTE_TYPES.ints)];
}
