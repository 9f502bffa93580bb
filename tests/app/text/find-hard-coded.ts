import { parse, type AST } from 'svelte/compiler';

/** Attributes and properties whose value a person reads or hears. */
const READ_ATTRIBUTES =
  /^(aria-(label|description|roledescription|valuetext)|alt|title|placeholder|label|detail|summary|caption|heading|unit|text|note)$/;
/** Symbols, units, names and file names that are the same in every language. */
const LANGUAGE_FREE =
  /(?<!\p{L})(Fiducial|R|nV|µV|V|ECG|QRS|RR|PR|QT|QTc|ST|T|P|PQ|NN|SDNN|RMSSD|pNN50|SD1|SD2|F1|Se|CSV|JSON|PDF|WFDB|ODC|BY|mV|ms|s|min|h|mm|Hz|kB|MB)(?!\p{L})/gu;

/** Parts of an expression that decide, name or pass on, and never reach the page themselves. */
const SILENT_PARTS = new Set(['test', 'callee', 'key', 'property', 'arguments', 'parameters', 'typeAnnotation']);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The words written in a component's template instead of coming from a dictionary, in order. */
export function findHardCoded(source: string): string[] {
  const found: string[] = [];
  visit(parse(source, { modern: true }).fragment as unknown as Node, false);
  return found;

  /** `read`: whether what is in this node reaches the person as words. */
  function visit(node: Node, read: boolean): void {
    if (node.type === 'Text') note((node as unknown as AST.Text).data, read);
    else if (node.type === 'Literal' && typeof node['value'] === 'string') note(node['value'], read);
    else if (node.type === 'TemplateElement') note((node['value'] as { cooked: string }).cooked, read);
    else visitChildren(node, read);
  }

  function visitChildren(node: Node, read: boolean): void {
    if (node.type.endsWith('Directive') || node.type === 'ConstTag') return;
    const attribute = node.type === 'Attribute' ? READ_ATTRIBUTES.test(String(node['name'])) : null;
    for (const [key, value] of Object.entries(node)) {
      const silent = SILENT_PARTS.has(key) || (key === 'expression' && node.type.endsWith('Block'));
      const childRead = attribute ?? (node.type === 'Fragment' ? true : read && !silent && !isComparison(node));
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, childRead);
    }
  }

  function note(text: string, read: boolean): void {
    const words = text.replace(/\s+/g, ' ').trim();
    if (read && /\p{L}/u.test(words.replaceAll(LANGUAGE_FREE, ''))) found.push(words);
  }
}

function isComparison(node: Node): boolean {
  return node.type === 'BinaryExpression' && node['operator'] !== '+';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
