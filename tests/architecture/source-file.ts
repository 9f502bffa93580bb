import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** One import of a file, however it is written: static, dynamic, re-export, worker URL or a type in brackets. */
export interface ImportArrow {
  /** Project path of the imported file, or the package name with everything behind it. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
}

/** What the architecture rules look at in a source file. */
export interface SourceFile {
  /** Project path with forward slashes: "src/ecg/beats/beat-class.ts". */
  readonly path: string;
  readonly lineCount: number;
  readonly imports: readonly ImportArrow[];
  /** Text of every string of the code (comments left out); for Svelte also the markup and the styles. */
  readonly strings: readonly string[];
  /** Regular expressions as they are written. */
  readonly expressions: readonly string[];
  /** Whether it puts regular expressions together from strings. */
  readonly buildsExpressions: boolean;
  /** Whether it makes a worker or posts a message itself. */
  readonly talksToWorkers: boolean;
  /** Whether it loads a part of the program without going through the one function for that. */
  readonly loadsLoosely: boolean;
}

/** By path: every rule looks at the same files, and parsing them is what takes the time. */
const parsed = new Map<string, SourceFile>();

/** All TypeScript, JavaScript and Svelte files below the folders, each read once in a run. */
export function readSourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mjs|js|svelte)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .sort()
      .map((path) => {
        const known = parsed.get(path) ?? parseSourceFile(path, readFileSync(path, 'utf8'));
        parsed.set(path, known);
        return known;
      }),
  );
}

/** Reads one file from its text; the path decides how relative imports resolve and whether it is Svelte. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const isSvelte = path.endsWith('.svelte');
  const scripts = isSvelte
    ? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '')
    : [text];
  const found: Found = {
    imports: [],
    strings: [],
    expressions: [],
    buildsExpressions: false,
    talksToWorkers: false,
    loadsLoosely: false,
  };
  for (const script of scripts) {
    const tree = ts.createSourceFile('code.ts', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    visit(tree, path, found);
  }
  if (isSvelte) found.strings.push(withoutScriptsAndComments(text));
  return { path, lineCount: text.trimEnd().split('\n').length, ...found };
}

interface Found {
  imports: ImportArrow[];
  strings: string[];
  expressions: string[];
  buildsExpressions: boolean;
  talksToWorkers: boolean;
  loadsLoosely: boolean;
}

function visit(node: ts.Node, path: string, found: Found): void {
  const imported = importedText(node);
  if (imported !== undefined) found.imports.push(toArrow(path, imported.text, imported.typeOnly));
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    found.strings.push(node.text);
  }
  if (ts.isRegularExpressionLiteral(node)) found.expressions.push(node.text);
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
    found.buildsExpressions = true;
  }
  if (ts.isNewExpression(node) && /^(Shared)?Worker$/.test(node.expression.getText())) found.talksToWorkers = true;
  if (ts.isCallExpression(node) && /\bpostMessage$/.test(node.expression.getText())) found.talksToWorkers = true;
  if (isLazyImport(node) && !isLoadedAsPart(node)) found.loadsLoosely = true;
  ts.forEachChild(node, (child) => visit(child, path, found));
}

function isLazyImport(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

/** `loadPart(() => import('…'))`, or a component that does so. */
function isLoadedAsPart({ parent }: ts.Node): boolean {
  const caller = parent.parent;
  return (
    ts.isArrowFunction(parent) &&
    (ts.isCallExpression(caller) || ts.isNewExpression(caller)) &&
    /^(loadPart|LazyComponent)$/.test(caller.expression.getText())
  );
}

/** The module text a node imports, undefined for all other nodes. */
function importedText(node: ts.Node): { text: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const named = clause?.namedBindings;
    const onlyTypeNames =
      clause?.name === undefined &&
      named !== undefined &&
      ts.isNamedImports(named) &&
      named.elements.length > 0 &&
      named.elements.every((element) => element.isTypeOnly);
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypeNames;
    return { text: node.moduleSpecifier.text, typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { text: node.argument.literal.text, typeOnly: true };
  }
  if (isLazyImport(node)) {
    return { text: literalArgument(node.arguments), typeOnly: false };
  }
  const isModuleUrl =
    ts.isNewExpression(node) &&
    node.expression.getText() === 'URL' &&
    node.arguments?.[1]?.getText() === 'import.meta.url';
  // A folder or a data file beside the code is no import.
  if (isModuleUrl && /\.(ts|mjs|js)$/.test(literalArgument(node.arguments))) {
    return { text: literalArgument(node.arguments), typeOnly: false };
  }
  return undefined;
}

/** The first argument when it is a plain string; imports that are put together at run time cannot be checked. */
function literalArgument(nodes: readonly ts.Expression[] | undefined): string {
  const first = nodes?.[0];
  return first && ts.isStringLiteralLike(first) ? first.text : '(computed)';
}

function toArrow(path: string, text: string, typeOnly: boolean): ImportArrow {
  const withoutQuery = text.replace(/\?.*$/, '');
  if (!withoutQuery.startsWith('.')) return { target: withoutQuery, isPackage: true, typeOnly };
  return { target: posix.join(dirname(path), withoutQuery), isPackage: false, typeOnly };
}

function withoutScriptsAndComments(text: string): string {
  return text
    .replaceAll(/<script[^>]*>.*?<\/script>/gs, '')
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/\/\*.*?\*\//gs, '');
}
