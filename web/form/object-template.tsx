import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { FaultsElsewhere } from './faults-elsewhere.tsx';

/** The fields of a form side by side where there is room, without frames; the whole form's help stands on top, what is wrong at none of them below. */
export function ObjectTemplate({ properties, description, title, fieldPathId, errorSchema }: ObjectFieldTemplateProps) {
  const root = fieldPathId.path.length === 0;
  const shown = properties.filter(({ hidden }) => !hidden);
  return (
    <div className="form-grid">
      {!root && title && <strong className="form-wide">{title}</strong>}
      {description && <p className="form-wide form-help">{description}</p>}
      {shown.map(({ name, content }) => (
        <div key={name} className={placeOf(content)}>
          {content}
        </div>
      ))}
      <FaultsElsewhere faults={errorSchema} shown={shown.map(({ name }) => name)} />
    </div>
  );
}

function placeOf(content: { readonly props: unknown }): string | undefined {
  const { schema = {}, uiSchema = {} } = content.props as {
    schema?: { type?: string; format?: string };
    uiSchema?: { 'ui:widget'?: string };
  };
  if (['array', 'object', 'boolean'].includes(schema.type ?? '') || uiSchema['ui:widget'] === 'textarea') {
    return 'form-wide';
  }
  return schema.format === 'date-time' ? 'form-instant' : undefined;
}
