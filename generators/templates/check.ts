import Handlebars from 'handlebars'
import { blocks } from './blocks.ts'
import { languages } from './languages.ts'

/**
 * What is wrong with a template, one line a fault; empty when it may be compiled. Every value must go through the helper
 * of the language that it is printed in, so that nothing from a catalog can become code.
 */
export function checkTemplate(text: string): readonly string[] {
  const faults: string[] = []
  visit(Handlebars.parseWithoutProcessing(text).body, faults)
  return faults
}

function visit(statements: readonly hbs.AST.Statement[], faults: string[]): void {
  for (const statement of statements) {
    const at = `line ${statement.loc.start.line}`
    if (isMustache(statement)) {
      const name = pathOf(statement.path)
      if (!statement.escaped) faults.push(`${at}: \`{{{\` and \`{{&\` print a value as it is; use a language helper`)
      else if (!Object.hasOwn(languages, name))
        faults.push(`${at}: \`{{${name}}}\` has no language; write \`{{markdown ${name}}}\` or the like`)
      else if (statement.params.length !== 1) faults.push(`${at}: \`{{${name}}}\` takes one value`)
    } else if (isBlock(statement)) {
      if (!Object.hasOwn(blocks, pathOf(statement.path)))
        faults.push(`${at}: \`{{#${pathOf(statement.path)}}}\` is no block of ours`)
      visit(statement.program.body, faults)
      visit(statement.inverse?.body ?? [], faults)
    } else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement') {
      faults.push(`${at}: ${statement.type} is not used here`)
    }
  }
}

function isMustache(statement: hbs.AST.Statement): statement is hbs.AST.MustacheStatement {
  return statement.type === 'MustacheStatement'
}

function isBlock(statement: hbs.AST.Statement): statement is hbs.AST.BlockStatement {
  return statement.type === 'BlockStatement'
}

function pathOf(path: hbs.AST.PathExpression | hbs.AST.Literal): string {
  return path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : 'a literal'
}
