// @ts-nocheck: what follows is the JavaScript of a compiler; the assertions give it its type.
// Made from infra-templates by `node scripts/dev/templates.ts`. DO NOT EDIT.
/** What the compiler makes of a template; opaque. */
export type TemplateSpecification = Readonly<Record<string, unknown>>
export const precompiled = {
  'docs/code.md': {
    '0': function (container, depth0, helpers, partials, data) {
      return 'y'
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'markdownComment',
          hash: {},
          data: data,
          loc: { start: { line: 1, column: 5 }, end: { line: 1, column: 31 } },
        })) != null
          ? stack1
          : '') +
        ' -->\nx ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 21 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'a'), {
          name: 'if',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 3, column: 0 }, end: { line: 3, column: 17 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
} as const
