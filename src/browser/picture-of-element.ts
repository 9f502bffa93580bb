const SVG = 'http://www.w3.org/2000/svg';

/** A picture that needs nothing around it: no style sheet, no font file, no network. */
export interface Picture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** White around what is drawn. */
const MARGIN_PX = 12;
/** Carried by the element while it is looked at: styles can leave out what is for the screen only. */
const AS_PICTURE = 'as-picture';
/** What the drawings of the app say about their shapes in style sheets. */
const SHAPE_PROPERTIES = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const;
const PAINTS = ['fill', 'stroke', 'stop-color'] as const;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Draws an element of the page, as it is laid out now, as one SVG: its drawings, its words where they stand, its lines and grounds. */
export function pictureOfElement(element: HTMLElement): Picture {
  element.classList.add(AS_PICTURE);
  try {
    const inner = element.getBoundingClientRect();
    const box = new DOMRect(
      inner.x - MARGIN_PX,
      inner.y - MARGIN_PX,
      inner.width + 2 * MARGIN_PX,
      inner.height + 2 * MARGIN_PX,
    );
    const picture = document.createElementNS(SVG, 'svg');
    const size = { width: box.width, height: box.height };
    setAll(picture, { ...size, viewBox: `0 0 ${box.width} ${box.height}` });
    picture.append(shape('rect', { ...size, fill: 'white' }));
    draw(element, picture, box);
    return { svg: new XMLSerializer().serializeToString(picture), widthPx: box.width, heightPx: box.height };
  } finally {
    element.classList.remove(AS_PICTURE);
  }
}

function draw(element: Element, into: SVGElement, origin: DOMRect): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  // Clipped away: words for screen readers only.
  if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none') return;
  if (element instanceof SVGSVGElement) {
    const copy = styledCopy(element) as SVGElement;
    setAll(copy, { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height });
    into.append(copy);
    return;
  }
  const group = document.createElementNS(SVG, 'g');
  if (style.opacity !== '1') group.setAttribute('opacity', style.opacity);
  into.append(group);
  drawBox(box, style, group, origin);
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, group, origin);
    else if (child instanceof Text) drawWords(child, style, group, origin);
  }
}

function drawBox(box: DOMRect, style: CSSStyleDeclaration, into: SVGElement, origin: DOMRect): void {
  const [x, y] = [box.x - origin.x, box.y - origin.y];
  const [ground, groundAlpha] = solid(style.backgroundColor);
  if (groundAlpha > 0) {
    const { width, height } = box;
    into.append(shape('rect', { x, y, width, height, fill: ground, 'fill-opacity': groundAlpha }));
  }
  const ends = {
    top: [x, y, x + box.width, y],
    right: [x + box.width, y, x + box.width, y + box.height],
    bottom: [x, y + box.height, x + box.width, y + box.height],
    left: [x, y, x, y + box.height],
  };
  for (const side of SIDES) {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const [stroke, alpha] = solid(style.getPropertyValue(`border-${side}-color`));
    if (!(width > 0) || alpha === 0) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends[side];
    into.append(shape('line', { x1, y1, x2, y2, stroke, 'stroke-width': width }));
  }
}

/** The words of a text, a line of the layout each. */
function drawWords(text: Text, style: CSSStyleDeclaration, into: SVGElement, origin: DOMRect): void {
  const range = document.createRange();
  const lines: { words: string; left: number; right: number; box: DOMRect }[] = [];
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    for (const box of range.getClientRects()) {
      const line = lines.at(-1);
      if (line && Math.abs(line.box.top - box.top) < box.height / 2) {
        line.words += ` ${word}`;
        line.right = box.right;
      } else lines.push({ words: word, left: box.left, right: box.right, box });
      // A word broken over lines is written where it begins.
      break;
    }
  }
  const [fill] = solid(style.color);
  for (const { words, left, right, box } of lines) {
    const line = shape('text', {
      x: left - origin.x,
      y: baselineOf(box, style) - origin.y,
      textLength: right - left,
      fill,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'font-style': style.fontStyle,
    });
    line.textContent = words;
    into.append(line);
  }
}

function baselineOf(box: DOMRect, style: CSSStyleDeclaration): number {
  const context = pencil();
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  return box.top + (box.height * up) / (up + down);
}

/** A drawing with what style sheets say of it written into it, colours resolved. */
function styledCopy(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  for (const name of ['class', 'style', 'role', 'tabindex', 'aria-label', 'aria-labelledby', 'aria-describedby']) {
    copy.removeAttribute(name);
  }
  const style = getComputedStyle(element);
  if (style.display === 'none') return document.createElementNS(SVG, 'g');
  const isOuter = element instanceof SVGSVGElement;
  for (const name of SHAPE_PROPERTIES) {
    if (!isOuter) copy.setAttribute(name, style.getPropertyValue(name));
  }
  for (const name of PAINTS) {
    const value = style.getPropertyValue(name);
    if (isOuter || value === '') continue;
    if (value === 'none' || value.startsWith('url(')) copy.setAttribute(name, value.replaceAll('"', ''));
    else {
      const [colour, alpha] = solid(value);
      const opacity = name === 'stop-color' ? 'stop-opacity' : `${name}-opacity`;
      copy.setAttribute(name, colour);
      copy.setAttribute(opacity, String(alpha * Number(style.getPropertyValue(opacity) || 1)));
    }
  }
  for (const child of element.childNodes) {
    copy.append(child instanceof Element ? styledCopy(child) : child.cloneNode());
  }
  return copy;
}

/** A colour as every viewer knows it, and its opacity, whatever the style sheet calls it. */
function solid(colour: string): readonly [string, number] {
  const context = pencil();
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [`rgb(${red},${green},${blue})`, Number((alpha / 255).toFixed(3))];
}

let drawn: CanvasRenderingContext2D | null = null;

function pencil(): CanvasRenderingContext2D {
  drawn ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  if (!drawn) throw new Error('the browser has no canvas to draw on');
  return drawn;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  setAll(made, attributes);
  return made;
}

function setAll(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
