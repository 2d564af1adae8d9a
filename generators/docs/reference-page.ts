import { calendarReference, schemaReference, type ReferenceSection } from '../catalog/reference.ts'
import { render } from '../templates/render.ts'

/** Every key of a catalog and of a calendar, from the schema that checks them. */
export function referencePage(header: readonly string[]): string {
  return render('docs/catalog-reference.md', {
    header,
    sections: schemaReference().map(sectionView('The catalog')),
    calendars: calendarReference().map(sectionView('calendars/<name>.yaml')),
  })
}

function sectionView(top: string): (section: ReferenceSection) => object {
  return ({ path, description, keys }) => ({
    path: path === '' ? top : path,
    description,
    keys: keys.map((key) => ({ ...key, default: key.default ?? null })),
  })
}
