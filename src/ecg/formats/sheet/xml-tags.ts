/** A tag of an XML text, and the text up to the next one. */
export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  readonly kind: 'start' | 'end' | 'empty';
  /** What stands between `<` and `>`. */
  readonly inside: string;
  /** The text after it, with its entities. */
  readonly text: string;
}

const NAME = /^\/?(?:[\w.-]+:)?(?<name>[\w.-]+)/;
const ENTITY = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>lt|gt|amp|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE = 0x10ffff;

/** The tags of an XML text in order, without a tree: a sheet has millions. Nothing is declared or expanded. */
export function* tagsOf(xml: string): Generator<XmlTag> {
  let open = xml.indexOf('<');
  while (open >= 0) {
    const close = xml.indexOf('>', open);
    if (close < 0) return;
    const next = xml.indexOf('<', close);
    const inside = xml.slice(open + 1, close);
    const name = NAME.exec(inside)?.groups?.name;
    if (name !== undefined) {
      const kind = inside.startsWith('/') ? 'end' : inside.endsWith('/') ? 'empty' : 'start';
      yield { name, kind, inside, text: xml.slice(close + 1, next < 0 ? undefined : next) };
    }
    open = next;
  }
}

/** An attribute of a tag, or the empty string; `prefixed` for one that has some prefix ("r:id" for "id"). */
export function attributeOf({ inside }: XmlTag, name: string, prefixed = false): string {
  for (const quote of ['"', "'"]) {
    const before = `${prefixed ? ':' : ' '}${name}=${quote}`;
    const at = inside.indexOf(before);
    if (at < 0) continue;
    const end = inside.indexOf(quote, at + before.length);
    return plainText(inside.slice(at + before.length, end < 0 ? undefined : end));
  }
  return '';
}

/** Text with the five entities of XML and numbered characters in place; any other stays as it is written. */
export function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(ENTITY, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()];
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= LAST_CODE ? String.fromCodePoint(code) : whole;
  });
}
