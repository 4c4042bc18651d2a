import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import type { Import, SourceFile } from './architecture.ts'
import { projectRoot } from './project-root.ts'

const roots = ['src', 'contract', 'server', 'localities', 'scripts', 'tests']

/** Every file of the project's own code, with what it imports. */
export function readSourceFiles(): SourceFile[] {
  return roots
    .filter((root) => existsSync(path.join(projectRoot, root)))
    .flatMap((root) => filesBelow(root))
    .map((file) => parse(file))
}

/** Parses one file; `text` is given by tests that make a file up. */
export function parse(file: string, text = readIfCode(file)): SourceFile {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const visit = (node: ts.Node): void => {
    const found = importOf(node)
    if (found) imports.push({ ...found, to: resolve(file, found.written) })
    ts.forEachChild(node, visit)
  }
  visit(tree)
  const statements = [...tree.statements]
  return {
    path: file,
    imports,
    hasDefaultExport: statements.some(isDefaultExport),
    onlyReExports: statements.length > 0 && statements.every((statement) => isReExport(statement)),
  }
}

function filesBelow(root: string): string[] {
  const entries = readdirSync(path.join(projectRoot, root), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

function readIfCode(file: string): string {
  return /\.tsx?$/.test(file) ? readFileSync(path.join(projectRoot, file), 'utf8') : ''
}

function importOf(node: ts.Node): { written: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { written: node.moduleSpecifier.text, typeOnly: node.importClause?.isTypeOnly ?? false }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { written: node.moduleSpecifier.text, typeOnly: node.isTypeOnly }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { written: node.argument.literal.text, typeOnly: true }
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined
  const [first] = node.arguments
  return first && ts.isStringLiteralLike(first) ? { written: first.text, typeOnly: false } : undefined
}

/** A path from the project's root for what is ours, else the name as written. */
function resolve(file: string, written: string): string {
  return written.startsWith('.') ? path.posix.join(path.posix.dirname(file), written) : written
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  if (modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)) return true
  const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined
  return clause !== undefined && ts.isNamedExports(clause) && clause.elements.some((one) => one.name.text === 'default')
}

function isReExport(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined
}
