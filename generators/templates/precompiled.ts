// @ts-nocheck: what follows is the JavaScript of a compiler; the assertions give it its type.
// Made from infra-templates by `node scripts/dev/templates.ts`. DO NOT EDIT.
/** What the compiler makes of a template; opaque. */
export type TemplateSpecification = Readonly<Record<string, unknown>>
export const precompiled = {
  'docs/README.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
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
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
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
        '- [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 15, column: 3 }, end: { line: 15, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 15, column: 22 }, end: { line: 15, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ')\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
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
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 23, column: 3 }, end: { line: 23, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 23, column: 22 }, end: { line: 23, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 23, column: 51 }, end: { line: 23, column: 80 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'owner'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 23, column: 83 }, end: { line: 23, column: 101 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'partitions'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 23, column: 104 }, end: { line: 23, column: 127 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'retention'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 23, column: 130 }, end: { line: 23, column: 152 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'Where a group puts what it cannot handle. These topics follow from the groups; nobody declares them.\n\n| Topic | Group | Source |\n| --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'derived'),
          {
            name: 'each',
            hash: {},
            fn: container.program(4, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 33, column: 0 }, end: { line: 35, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 34, column: 2 }, end: { line: 34, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'group'), {
          name: 'with',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 34, column: 26 }, end: { line: 34, column: 96 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'source'), {
          name: 'with',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 34, column: 99 }, end: { line: 34, column: 170 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '5': function (container, depth0, helpers, partials, data) {
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
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 34, column: 42 }, end: { line: 34, column: 59 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 34, column: 61 }, end: { line: 34, column: 86 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      return 'No group has any.\n'
    },
    '7': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'as'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 45, column: 2 }, end: { line: 45, column: 21 } },
        })) != null
          ? stack1
          : '') +
        ' | [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 45, column: 25 }, end: { line: 45, column: 42 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 45, column: 44 }, end: { line: 45, column: 69 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 45, column: 73 }, end: { line: 45, column: 92 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
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
        ' [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 48, column: 30 }, end: { line: 48, column: 47 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 48, column: 49 }, end: { line: 48, column: 74 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '9': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '10': function (container, depth0, helpers, partials, data) {
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
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 55, column: 3 }, end: { line: 55, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 55, column: 22 }, end: { line: 55, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 55, column: 51 }, end: { line: 55, column: 80 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 55, column: 83 }, end: { line: 55, column: 102 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '11': function (container, depth0, helpers, partials, data) {
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
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 63, column: 3 }, end: { line: 63, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 63, column: 22 }, end: { line: 63, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 63, column: 51 }, end: { line: 63, column: 80 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 68, column: 26 }, end: { line: 68, column: 43 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |'
      )
    },
    '13': function (container, depth0, helpers, partials, data) {
      return ' --- |'
    },
    '14': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 71, column: 2 }, end: { line: 71, column: 19 } },
        })) != null
          ? stack1
          : '') +
        ' |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 71, column: 21 }, end: { line: 71, column: 66 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
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
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 5, column: 2 }, end: { line: 5, column: 19 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 7, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\nEverything on these pages is said in ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'source'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 9, column: 37 }, end: { line: 9, column: 60 } },
        })) != null
          ? stack1
          : '') +
        ' and nowhere else.\n\n- [Topics](#topics) \u00b7 [Dead letters](#dead-letters) \u00b7 [Messages](#messages) \u00b7 [Consumer groups](groups.md) \u00b7 [Services](services.md)\n- [Codes](codes.md): what can be wrong with a catalog, and how to mend it\n- [Catalog reference](catalog-reference.md): every key\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'extra'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 14, column: 0 }, end: { line: 16, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Topics\n\n| Topic | What it carries | Owner | Partitions | Kept |\n| --- | --- | --- | --: | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 22, column: 0 }, end: { line: 24, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Dead letters\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'derived'), {
          name: 'if',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 28, column: 0 }, end: { line: 38, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\n## Messages\n\n| In code | Message | Topics |\n| --- | --- | --: |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'messages'), {
          name: 'each',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 44, column: 0 }, end: { line: 46, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\nPackages: ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'packages'), {
          name: 'each',
          hash: {},
          fn: container.program(8, data, 0),
          inverse: container.program(9, data, 0),
          data: data,
          loc: { start: { line: 48, column: 10 }, end: { line: 48, column: 93 } },
        })) != null
          ? stack1
          : '') +
        '\n\n## Consumer groups\n\n| Group | What it does | Topics |\n| --- | --- | --: |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'groups'), {
          name: 'each',
          hash: {},
          fn: container.program(10, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 54, column: 0 }, end: { line: 56, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Services\n\n| Service | What it does |\n| --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 62, column: 0 }, end: { line: 64, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Environments\n\n| |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 68, column: 3 }, end: { line: 68, column: 54 } },
        })) != null
          ? stack1
          : '') +
        '\n| --- |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(13, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 69, column: 7 }, end: { line: 69, column: 44 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'settings'), {
          name: 'each',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 70, column: 0 }, end: { line: 72, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/catalog-reference.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
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
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
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
        '## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'path'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 3 }, end: { line: 10, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 0 }, end: { line: 12, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\n| Key | Value | Default | Meaning |\n| --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'keys'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 16, column: 0 }, end: { line: 18, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 2 }, end: { line: 17, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'required'), {
          name: 'if',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 23 }, end: { line: 17, column: 57 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'value'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 60 }, end: { line: 17, column: 83 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'default'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 86 }, end: { line: 17, column: 132 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 135 }, end: { line: 17, column: 164 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      return ' (required)'
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'default'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 101 }, end: { line: 17, column: 125 } },
        },
      )) != null
        ? stack1
        : ''
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
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Catalog reference\n\nDurations are ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'ms s m h d', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 14 }, end: { line: 7, column: 43 } },
        })) != null
          ? stack1
          : '') +
        ', sizes ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'B kB MB GB TB', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 51 }, end: { line: 7, column: 83 } },
        })) != null
          ? stack1
          : '') +
        ' (thousands) or ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'KiB MiB GiB TiB', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 99 }, end: { line: 7, column: 133 } },
        })) != null
          ? stack1
          : '') +
        ' (1024s), rates ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, '20000/s', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 149 }, end: { line: 7, column: 175 } },
        })) != null
          ? stack1
          : '') +
        '; bare numbers are counts. Unknown keys are errors.\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'sections'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 20, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'calendars'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 0 }, end: { line: 32, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/codes.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
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
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
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
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'code'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 7 }, end: { line: 10, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'code'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 3 }, end: { line: 12, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n\n**' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'severity'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 2 }, end: { line: 14, column: 23 } },
        })) != null
          ? stack1
          : '') +
        '** \u00b7 ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'title'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 28 }, end: { line: 14, column: 51 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'cause'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 16, column: 0 }, end: { line: 16, column: 23 } },
        })) != null
          ? stack1
          : '') +
        '\n\nTo mend it: ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'fix'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 12 }, end: { line: 18, column: 33 } },
        })) != null
          ? stack1
          : '') +
        '\n\n'
      )
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
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Codes\n\nWhat can be wrong, one code a kind of mistake. ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'catalog explain CODE', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 47 }, end: { line: 7, column: 86 } },
        })) != null
          ? stack1
          : '') +
        ' says the same.\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'codes'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 20, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/deviations.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
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
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      return 'Rows marked "decided" say how a part will be built that is not here yet; all others are true of what is here.\n\n'
    },
    '2': function (container, depth0, helpers, partials, data) {
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
        '## ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'title'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 3 }, end: { line: 14, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'introduction'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 16, column: 0 }, end: { line: 16, column: 30 } },
        })) != null
          ? stack1
          : '') +
        '\n\n| | Where | It says | Here | Why |\n| --- | --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'differences'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 20, column: 0 }, end: { line: 22, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'id'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 2 }, end: { line: 21, column: 17 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'place'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 20 }, end: { line: 21, column: 38 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'said'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 41 }, end: { line: 21, column: 63 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'decided'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 66 }, end: { line: 21, column: 98 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'here'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 98 }, end: { line: 21, column: 120 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'why'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 123 }, end: { line: 21, column: 144 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      return '(decided) '
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '## Topics\n\n| Topic | It says | Here | Message | Old names | Published by | Read by |\n| --- | --- | --- | --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'topics'),
          {
            name: 'each',
            hash: {},
            fn: container.program(6, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 30, column: 0 }, end: { line: 32, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.program(8, data, 0),
          data: data,
          loc: { start: { line: 31, column: 2 }, end: { line: 31, column: 96 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'said'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 99 }, end: { line: 31, column: 121 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'here'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 124 }, end: { line: 31, column: 146 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'message'), {
          name: 'if',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 31, column: 149 }, end: { line: 31, column: 204 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'aliases'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 31, column: 207 }, end: { line: 31, column: 293 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'publishers'), {
          name: 'each',
          hash: {},
          fn: container.program(13, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 31, column: 296 }, end: { line: 31, column: 381 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'readers'), {
          name: 'each',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 31, column: 384 }, end: { line: 31, column: 495 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '7': function (container, depth0, helpers, partials, data) {
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
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'topic'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 17 }, end: { line: 31, column: 35 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 37 }, end: { line: 31, column: 62 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdown').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'topic'),
        {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 71 }, end: { line: 31, column: 89 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'message'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 164 }, end: { line: 31, column: 188 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '10': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '11': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 224 }, end: { line: 31, column: 254 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 254 }, end: { line: 31, column: 275 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '13': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 316 }, end: { line: 31, column: 346 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 346 }, end: { line: 31, column: 363 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '14': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 401 }, end: { line: 31, column: 431 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 432 }, end: { line: 31, column: 449 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 451 }, end: { line: 31, column: 476 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '15': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '## Paths, classes and commands\n\n| It says | Here | |\n| --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'names'),
          {
            name: 'each',
            hash: {},
            fn: container.program(16, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 40, column: 0 }, end: { line: 42, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '16': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'said'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 41, column: 2 }, end: { line: 41, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'here'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 41, column: 26 }, end: { line: 41, column: 48 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'note'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 41, column: 51 }, end: { line: 41, column: 73 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
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
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Deviations from ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'document'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 5, column: 18 }, end: { line: 5, column: 39 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'introduction'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 7, column: 30 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'areas'), {
          name: 'if',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 12, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'areas'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 13, column: 0 }, end: { line: 24, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 25, column: 0 }, end: { line: 34, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'names'), {
          name: 'if',
          hash: {},
          fn: container.program(15, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 35, column: 0 }, end: { line: 43, column: 7 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/groups.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
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
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data, blockParams, depths) {
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
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 8, column: 7 }, end: { line: 8, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 3 }, end: { line: 10, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 0 }, end: { line: 12, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\n| | |\n| --- | --- |\n| Owner | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'owner'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 16, column: 10 }, end: { line: 16, column: 28 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Run by | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0, blockParams, depths),
          inverse: container.program(4, data, 0, blockParams, depths),
          data: data,
          loc: { start: { line: 17, column: 11 }, end: { line: 17, column: 123 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| In code | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'runner'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 12 }, end: { line: 18, column: 35 } },
        })) != null
          ? stack1
          : '') +
        ' with ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'handlers'), {
          name: 'each',
          hash: {},
          fn: container.program(5, data, 0, blockParams, depths),
          inverse: container.program(4, data, 0, blockParams, depths),
          data: data,
          loc: { start: { line: 18, column: 41 }, end: { line: 18, column: 128 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Keeps the order of | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'order'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 19, column: 23 }, end: { line: 19, column: 41 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Guarantee | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'guarantee'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 14 }, end: { line: 20, column: 36 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| A partition never read begins | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'from'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 34 }, end: { line: 21, column: 51 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Retries | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'retry'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 12 }, end: { line: 22, column: 30 } },
        })) != null
          ? stack1
          : '') +
        ' |\n\n| Topic | What it cannot handle goes to |\n| --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'each',
          hash: {},
          fn: container.program(6, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 0 }, end: { line: 28, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n| |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depths[1], 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(9, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 30, column: 3 }, end: { line: 30, column: 57 } },
        })) != null
          ? stack1
          : '') +
        '\n| --- |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depths[1], 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(10, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 7 }, end: { line: 31, column: 47 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'settings'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 32, column: 0 }, end: { line: 34, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 29 }, end: { line: 17, column: 59 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 60 }, end: { line: 17, column: 77 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 79 }, end: { line: 17, column: 104 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '4': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '5': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 18, column: 59 }, end: { line: 18, column: 89 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 89 }, end: { line: 18, column: 110 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
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
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 27, column: 3 }, end: { line: 27, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 27, column: 22 }, end: { line: 27, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deadLetter'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.program(8, data, 0),
          data: data,
          loc: { start: { line: 27, column: 51 }, end: { line: 27, column: 139 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'deadLetter'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 27, column: 69 }, end: { line: 27, column: 96 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '8': function (container, depth0, helpers, partials, data) {
      return 'nowhere: the partition stops'
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 30, column: 29 }, end: { line: 30, column: 46 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |'
      )
    },
    '10': function (container, depth0, helpers, partials, data) {
      return ' --- |'
    },
    '11': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 2 }, end: { line: 33, column: 19 } },
        })) != null
          ? stack1
          : '') +
        ' |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 33, column: 21 }, end: { line: 33, column: 66 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      return 'The catalog has none.\n'
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data, blockParams, depths) {
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
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Consumer groups\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'groups'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0, blockParams, depths),
          inverse: container.program(12, data, 0, blockParams, depths),
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 38, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
    useDepths: true,
  } as TemplateSpecification,
  'docs/messages.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
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
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 7, column: 20 }, end: { line: 7, column: 50 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 50 }, end: { line: 7, column: 71 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '3': function (container, depth0, helpers, partials, data) {
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
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'fullName'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 7 }, end: { line: 10, column: 30 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'fullName'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 3 }, end: { line: 12, column: 24 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 14, column: 0 }, end: { line: 17, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 0 }, end: { line: 18, column: 25 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 20, column: 0 }, end: { line: 23, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'fields'), {
          name: 'if',
          hash: {},
          fn: container.program(8, data, 0),
          inverse: container.program(16, data, 0),
          data: data,
          loc: { start: { line: 24, column: 0 }, end: { line: 32, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      return '**Deprecated.**\n\n'
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'On ' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'topics'),
          {
            name: 'each',
            hash: {},
            fn: container.program(6, data, 0),
            inverse: container.program(7, data, 0),
            data: data,
            loc: { start: { line: 21, column: 3 }, end: { line: 21, column: 113 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n\n'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 19 }, end: { line: 21, column: 49 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 50 }, end: { line: 21, column: 67 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 69 }, end: { line: 21, column: 94 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '7': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '8': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| No. | Field | Type | Meaning |\n| --: | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'fields'),
          {
            name: 'each',
            hash: {},
            fn: container.program(9, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 27, column: 0 }, end: { line: 29, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '9': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'number'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 2 }, end: { line: 28, column: 21 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 24 }, end: { line: 28, column: 45 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'type'), {
          name: 'with',
          hash: {},
          fn: container.program(10, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 48 }, end: { line: 28, column: 222 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'oneof'), {
          name: 'if',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 222 }, end: { line: 28, column: 274 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(15, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 277 }, end: { line: 28, column: 314 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 314 }, end: { line: 28, column: 339 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '10': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'before'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 62 }, end: { line: 28, column: 81 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'before'), {
          name: 'if',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 81 }, end: { line: 28, column: 103 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'if',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 28, column: 103 }, end: { line: 28, column: 195 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'after'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 195 }, end: { line: 28, column: 213 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '11': function (container, depth0, helpers, partials, data) {
      return ' '
    },
    '12': function (container, depth0, helpers, partials, data) {
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
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 118 }, end: { line: 28, column: 135 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 137 }, end: { line: 28, column: 162 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '13': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdown').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'name'),
        {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 171 }, end: { line: 28, column: 188 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '14': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' (one of ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'oneof'),
          {
            name: 'markdownCode',
            hash: {},
            data: data,
            loc: { start: { line: 28, column: 244 }, end: { line: 28, column: 266 } },
          },
        )) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '15': function (container, depth0, helpers, partials, data) {
      return 'Deprecated. '
    },
    '16': function (container, depth0, helpers, partials, data) {
      return 'It has no fields.\n'
    },
    '17': function (container, depth0, helpers, partials, data) {
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
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'fullName'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 36, column: 7 }, end: { line: 36, column: 30 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'fullName'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 38, column: 3 }, end: { line: 38, column: 24 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 40, column: 0 }, end: { line: 43, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 44, column: 0 }, end: { line: 44, column: 25 } },
        })) != null
          ? stack1
          : '') +
        '\n\n| Number | Value | Meaning |\n| --: | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(18, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 48, column: 0 }, end: { line: 50, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '18': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'number'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 49, column: 2 }, end: { line: 49, column: 21 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 49, column: 24 }, end: { line: 49, column: 45 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(15, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 49, column: 48 }, end: { line: 49, column: 85 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 49, column: 85 }, end: { line: 49, column: 110 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
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
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 5, column: 2 }, end: { line: 5, column: 19 } },
        })) != null
          ? stack1
          : '') +
        '\n\nFrom ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'files'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 7, column: 5 }, end: { line: 7, column: 80 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'messages'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 34, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'enums'), {
          name: 'each',
          hash: {},
          fn: container.program(17, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 35, column: 0 }, end: { line: 52, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/services.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
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
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
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
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 8, column: 7 }, end: { line: 8, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 3 }, end: { line: 10, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 0 }, end: { line: 12, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\nOwner: ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'owner'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 7 }, end: { line: 14, column: 25 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'publishes'), {
          name: 'if',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 16, column: 0 }, end: { line: 23, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'groups'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 24, column: 0 }, end: { line: 27, column: 7 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| Publishes | To |\n| --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'publishes'),
          {
            name: 'each',
            hash: {},
            fn: container.program(3, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 19, column: 0 }, end: { line: 21, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'message'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 2 }, end: { line: 20, column: 22 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 20, column: 25 }, end: { line: 20, column: 135 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 20, column: 41 }, end: { line: 20, column: 71 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 72 }, end: { line: 20, column: 89 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 91 }, end: { line: 20, column: 116 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '5': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '6': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '7': function (container, depth0, helpers, partials, data) {
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
        'Runs ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'groups'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 25, column: 5 }, end: { line: 25, column: 115 } },
        })) != null
          ? stack1
          : '') +
        ', which reads ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'reads'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 25, column: 129 }, end: { line: 25, column: 238 } },
        })) != null
          ? stack1
          : '') +
        '.\n\n'
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
      return 'The catalog has none.\n'
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
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Services\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.program(8, data, 0),
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 30, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/topic.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
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
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '**Retired:** ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'retire'),
          {
            name: 'markdownProse',
            hash: {},
            data: data,
            loc: { start: { line: 10, column: 13 }, end: { line: 10, column: 37 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '**Frozen:** ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'freeze'),
          {
            name: 'markdownProse',
            hash: {},
            data: data,
            loc: { start: { line: 14, column: 12 }, end: { line: 14, column: 36 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
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
        '| | |\n| --- | --- |\n| Owner | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'owner'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 10 }, end: { line: 20, column: 28 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Message | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'message'), {
          name: 'with',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 12 }, end: { line: 21, column: 130 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Written by | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'publisher'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.program(8, data, 0),
          data: data,
          loc: { start: { line: 22, column: 15 }, end: { line: 22, column: 85 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Read by | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'handler'), {
          name: 'if',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 23, column: 12 }, end: { line: 23, column: 76 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| In code | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'constant'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 24, column: 12 }, end: { line: 24, column: 37 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Key | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'key'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 25, column: 8 }, end: { line: 25, column: 90 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Route | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'route'), {
          name: 'each',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.program(18, data, 0),
          data: data,
          loc: { start: { line: 26, column: 10 }, end: { line: 26, column: 205 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Cleanup | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'cleanup'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 27, column: 12 }, end: { line: 27, column: 32 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Compression | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'compression'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 16 }, end: { line: 28, column: 40 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Largest message | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'maxMessage'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 29, column: 20 }, end: { line: 29, column: 43 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Producers | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'profile'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 30, column: 14 }, end: { line: 30, column: 34 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Schema | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'subject'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 11 }, end: { line: 31, column: 35 } },
        })) != null
          ? stack1
          : '') +
        ', ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'compatibility'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 37 }, end: { line: 31, column: 63 } },
        })) != null
          ? stack1
          : '') +
        ' |\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'calendar'), {
          name: 'if',
          hash: {},
          fn: container.program(19, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 32, column: 0 }, end: { line: 34, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'skip'), {
          name: 'if',
          hash: {},
          fn: container.program(20, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 35, column: 0 }, end: { line: 37, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '| Names no longer used | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'aliases'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 38, column: 25 }, end: { line: 38, column: 111 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'if').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'target'),
        {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 21, column: 29 }, end: { line: 21, column: 121 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '5': function (container, depth0, helpers, partials, data) {
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
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 44 }, end: { line: 21, column: 61 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 63 }, end: { line: 21, column: 88 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdown').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'name'),
        {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 97 }, end: { line: 21, column: 114 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'publisher'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 32 }, end: { line: 22, column: 58 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '8': function (container, depth0, helpers, partials, data) {
      return 'no publisher'
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'handler'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 23, column: 27 }, end: { line: 23, column: 51 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '10': function (container, depth0, helpers, partials, data) {
      return 'no handler'
    },
    '11': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 25, column: 21 }, end: { line: 25, column: 51 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 25, column: 51 }, end: { line: 25, column: 72 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '13': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '14': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(15, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 25 }, end: { line: 26, column: 58 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'field'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 58 }, end: { line: 26, column: 80 } },
        })) != null
          ? stack1
          : '') +
        ' is ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(16, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 84 }, end: { line: 26, column: 162 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '15': function (container, depth0, helpers, partials, data) {
      return ' and '
    },
    '16': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(17, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 100 }, end: { line: 26, column: 132 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 132 }, end: { line: 26, column: 153 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '17': function (container, depth0, helpers, partials, data) {
      return ' or '
    },
    '18': function (container, depth0, helpers, partials, data) {
      return 'every message of this type'
    },
    '19': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| Records expected | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'calendar'),
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 33, column: 21 }, end: { line: 33, column: 42 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '20': function (container, depth0, helpers, partials, data) {
      return '| A record that cannot be handled | stops its partition: skipping it would corrupt what readers hold |\n'
    },
    '21': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 43, column: 26 }, end: { line: 43, column: 43 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |'
      )
    },
    '22': function (container, depth0, helpers, partials, data) {
      return ' --- |'
    },
    '23': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 46, column: 2 }, end: { line: 46, column: 19 } },
        })) != null
          ? stack1
          : '') +
        ' |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(21, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 46, column: 21 }, end: { line: 46, column: 66 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '24': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'Of ' +
        ((stack1 = lookupProperty(helpers, 'if').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'target'),
          {
            name: 'if',
            hash: {},
            fn: container.program(5, data, 0),
            inverse: container.program(6, data, 0),
            data: data,
            loc: { start: { line: 54, column: 3 }, end: { line: 54, column: 95 } },
          },
        )) != null
          ? stack1
          : '') +
        ':\n'
      )
    },
    '25': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| No. | Field | Type | Meaning |\n| --: | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'fields'),
          {
            name: 'each',
            hash: {},
            fn: container.program(26, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 60, column: 0 }, end: { line: 62, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '26': function (container, depth0, helpers, partials, data) {
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
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'number'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 2 }, end: { line: 61, column: 21 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 24 }, end: { line: 61, column: 45 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'type'), {
          name: 'with',
          hash: {},
          fn: container.program(27, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 61, column: 48 }, end: { line: 61, column: 222 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'oneof'), {
          name: 'if',
          hash: {},
          fn: container.program(29, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 61, column: 222 }, end: { line: 61, column: 274 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(30, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 61, column: 277 }, end: { line: 61, column: 314 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 314 }, end: { line: 61, column: 339 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '27': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'before'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 62 }, end: { line: 61, column: 81 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'before'), {
          name: 'if',
          hash: {},
          fn: container.program(28, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 61, column: 81 }, end: { line: 61, column: 103 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 61, column: 103 }, end: { line: 61, column: 195 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'after'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 195 }, end: { line: 61, column: 213 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '28': function (container, depth0, helpers, partials, data) {
      return ' '
    },
    '29': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' (one of ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'oneof'),
          {
            name: 'markdownCode',
            hash: {},
            data: data,
            loc: { start: { line: 61, column: 244 }, end: { line: 61, column: 266 } },
          },
        )) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '30': function (container, depth0, helpers, partials, data) {
      return 'Deprecated. '
    },
    '31': function (container, depth0, helpers, partials, data) {
      return 'It has none.\n'
    },
    '32': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 69, column: 46 }, end: { line: 69, column: 76 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 69, column: 77 }, end: { line: 69, column: 94 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 69, column: 96 }, end: { line: 69, column: 121 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '33': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| Group | Service | Members | What it cannot handle goes to |\n| --- | --- | --: | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'readers'),
          {
            name: 'each',
            hash: {},
            fn: container.program(34, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 74, column: 0 }, end: { line: 76, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '34': function (container, depth0, helpers, partials, data) {
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
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'group'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 3 }, end: { line: 75, column: 21 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 23 }, end: { line: 75, column: 48 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(32, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 75, column: 52 }, end: { line: 75, column: 164 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'members'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 167 }, end: { line: 75, column: 187 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deadLetter'), {
          name: 'if',
          hash: {},
          fn: container.program(35, data, 0),
          inverse: container.program(36, data, 0),
          data: data,
          loc: { start: { line: 75, column: 190 }, end: { line: 75, column: 297 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '35': function (container, depth0, helpers, partials, data) {
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
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'deadLetter'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 208 }, end: { line: 75, column: 235 } },
        })) != null
          ? stack1
          : '') +
        ', ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'kept'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 237 }, end: { line: 75, column: 254 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '36': function (container, depth0, helpers, partials, data) {
      return 'nowhere: the partition stops'
    },
    '37': function (container, depth0, helpers, partials, data) {
      return 'No group reads it.\n'
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
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 5, column: 2 }, end: { line: 5, column: 19 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 7, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'retire'), {
          name: 'if',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 12, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'freeze'), {
          name: 'if',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 13, column: 0 }, end: { line: 16, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'facts'), {
          name: 'with',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 0 }, end: { line: 39, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## In each environment\n\n| |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(21, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 43, column: 3 }, end: { line: 43, column: 54 } },
        })) != null
          ? stack1
          : '') +
        '\n| --- |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(22, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 44, column: 7 }, end: { line: 44, column: 44 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'settings'), {
          name: 'each',
          hash: {},
          fn: container.program(23, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 45, column: 0 }, end: { line: 47, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\nStored is what the mean rate and size come to over the time kept, before compression.\n\n## Fields\n\n' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'message'), {
          name: 'with',
          hash: {},
          fn: container.program(24, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 53, column: 0 }, end: { line: 55, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'fields'), {
          name: 'if',
          hash: {},
          fn: container.program(25, data, 0),
          inverse: container.program(31, data, 0),
          data: data,
          loc: { start: { line: 57, column: 0 }, end: { line: 65, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\n## Who publishes and who reads\n\nServices that publish it: ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'publishers'), {
          name: 'each',
          hash: {},
          fn: container.program(32, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 69, column: 26 }, end: { line: 69, column: 140 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'readers'), {
          name: 'if',
          hash: {},
          fn: container.program(33, data, 0),
          inverse: container.program(37, data, 0),
          data: data,
          loc: { start: { line: 71, column: 0 }, end: { line: 79, column: 7 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
} as const
